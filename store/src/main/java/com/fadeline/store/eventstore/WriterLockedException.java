package com.fadeline.store.eventstore;

import java.sql.SQLException;

import org.jspecify.annotations.Nullable;

/** Exception for a right to append that another session has. */
final class WriterLockedException extends SQLException {

	private static final long serialVersionUID = 1L;

	WriterLockedException(@Nullable String holder) {
		super("Another process writes to this event store: " + ((holder != null) ? holder : "it is just ending"));
	}

}
