package com.fadeline.store.personaldata;

/**
 * Exception for a master key that is missing, unreadable or not the one that wrapped the
 * clients' keys.
 */
public final class MasterKeyException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	MasterKeyException(String message) {
		super(message);
	}

}
