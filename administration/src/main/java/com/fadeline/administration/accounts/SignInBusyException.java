package com.fadeline.administration.accounts;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Exception for a password that was not checked, since more of them wait than can be
 * checked soon.
 */
class SignInBusyException extends ResponseStatusException {

	private static final long serialVersionUID = 1L;

	private static final int SECONDS = 3;

	SignInBusyException() {
		super(HttpStatus.SERVICE_UNAVAILABLE, "Too many people sign in at once; try again in %d s".formatted(SECONDS));
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(SECONDS));
		return headers;
	}

}
