package com.fadeline.web.signin;

/** Settings under which others than those meant would get in; the start ends with it. */
public class UnsafeSettingsException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	public UnsafeSettingsException(String message) {
		super(message);
	}

}
