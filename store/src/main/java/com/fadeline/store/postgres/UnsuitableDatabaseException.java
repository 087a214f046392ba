package com.fadeline.store.postgres;

/**
 * Exception for a PostgreSQL named by `spring.datasource.url` that cannot be used; the
 * message has the reason and what to do. Nothing was changed in it.
 */
public class UnsuitableDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnsuitableDatabaseException(String message) {
		super(message);
	}

}
