package com.fadeline.query.projection;

/** Exception for a failed rebuild; the read models are as they were. */
public class RebuildException extends RuntimeException {

	RebuildException(String message) {
		super(message);
	}

}
