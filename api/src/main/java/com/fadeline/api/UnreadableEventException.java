package com.fadeline.api;

/**
 * Exception for a stored event that cannot be read: its name, its revision, its content
 * or its author. Trying again does not help.
 */
public class UnreadableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message why, in words, without its content
	 */
	public UnreadableEventException(String message) {
		super(message);
	}

	/**
	 * @param message why, in words, without its content
	 */
	public UnreadableEventException(String message, Throwable cause) {
		super(message, cause);
	}

}
