package com.fadeline.query.projection;

/** A rebuild that could not be done; the read models are as they were. */
public class RebuildException extends RuntimeException {

	RebuildException(String message) {
		super(message);
	}

}
