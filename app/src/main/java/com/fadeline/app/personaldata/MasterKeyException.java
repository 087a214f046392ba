package com.fadeline.app.personaldata;

/**
 * The master key is missing, unreadable or not the one that wrapped the clients' keys.
 */
public final class MasterKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MasterKeyException(String message) {
		super(message);
	}

}
