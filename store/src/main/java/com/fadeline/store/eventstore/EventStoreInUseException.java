package com.fadeline.store.eventstore;

/**
 * Exception for a second process that was started on the database of a running one; its
 * message is one line.
 */
public class EventStoreInUseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	EventStoreInUseException(WriterLockedException cause) {
		super(cause.getMessage() + ". Stop that process, or set fadeline.event-store=axonserver to run several.",
				cause);
	}

}
