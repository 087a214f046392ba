package com.fadeline.web.signin;

/**
 * Exception for settings that would open the service to others than intended; it ends the
 * start.
 */
public class UnsafeSettingsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnsafeSettingsException(String message) {
		super(message);
	}

}
