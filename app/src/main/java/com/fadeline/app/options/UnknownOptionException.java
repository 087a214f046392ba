package com.fadeline.app.options;

/**
 * Settings or options that Fadeline does not know; the message names each, where it is
 * and what is spelt most like it.
 */
public class UnknownOptionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownOptionException(String message) {
		super(message);
	}

}
