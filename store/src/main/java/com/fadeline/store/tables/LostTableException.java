package com.fadeline.store.tables;

/** Exception for a missing table whose rows are stored nowhere else. */
public final class LostTableException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	LostTableException(String table) {
		super("The table %s is missing. It is not made of events, so it can only come from a back-up: restore one, or the table from it"
			.formatted(table));
	}

}
