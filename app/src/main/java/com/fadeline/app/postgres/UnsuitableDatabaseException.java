package com.fadeline.app.postgres;

/**
 * The PostgreSQL that `spring.datasource.url` names cannot be used; the message says why
 * and what to do. Nothing was changed in it.
 */
public class UnsuitableDatabaseException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnsuitableDatabaseException(String message) {
		super(message);
	}

}
