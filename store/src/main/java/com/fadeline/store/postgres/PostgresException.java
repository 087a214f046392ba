package com.fadeline.store.postgres;

import org.jspecify.annotations.Nullable;

/**
 * Exception for an embedded PostgreSQL that could not be unpacked, started or stopped;
 * the message has what was tried and PostgreSQL's answer.
 */
public class PostgresException extends RuntimeException {

	PostgresException(String message) {
		super(message);
	}

	PostgresException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
