package com.fadeline.app.postgres;

import org.jspecify.annotations.Nullable;

/**
 * The embedded PostgreSQL could not be unpacked, started or stopped; the message says
 * what was tried and what PostgreSQL answered.
 */
public class PostgresException extends RuntimeException {

	PostgresException(String message) {
		super(message);
	}

	PostgresException(String message, @Nullable Throwable cause) {
		super(message, cause);
	}

}
