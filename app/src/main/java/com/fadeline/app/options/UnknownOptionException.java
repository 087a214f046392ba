package com.fadeline.app.options;

/**
 * Exception for settings or options that do not exist; the message names each, with its
 * place and the one spelt most like it.
 */
public class UnknownOptionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	UnknownOptionException(String message) {
		super(message);
	}

}
