package com.fadeline.store.eventstore;

import com.fadeline.api.Rejection;
import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Exception for an event store that can take nothing now; nothing was stored. Its details
 * are {@link Rejection.Unavailable}.
 */
public class StoreBusyException extends CommandExecutionException {

	private static final long serialVersionUID = 1L;

	private static final int RETRY_AFTER_SECONDS = 1;

	StoreBusyException(Throwable cause) {
		this("Nothing was stored, since the event store can take no events now (%s). Send the same again in a moment."
			.formatted(InsertFailure.inWords(cause)), cause);
	}

	private StoreBusyException(String message, Throwable cause) {
		super(message, cause, new Rejection.Unavailable(message, RETRY_AFTER_SECONDS));
	}

}
