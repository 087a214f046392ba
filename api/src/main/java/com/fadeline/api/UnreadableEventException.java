package com.fadeline.api;

/**
 * A stored event cannot be read: its name, its revision, what is in it or who recorded
 * it. Trying again does not help.
 */
public class UnreadableEventException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	/**
	 * @param message why, in words, without what is in it
	 */
	public UnreadableEventException(String message) {
		super(message);
	}

	/**
	 * @param message why, in words, without what is in it
	 */
	public UnreadableEventException(String message, Throwable cause) {
		super(message, cause);
	}

}
