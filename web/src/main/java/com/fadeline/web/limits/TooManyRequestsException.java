package com.fadeline.web.limits;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Exception for more requests than any real use needs. */
public class TooManyRequestsException extends ResponseStatusException {

	private static final long serialVersionUID = 1;

	private final long seconds;

	/**
	 * @param detail the exceeded limit, in words
	 * @param pause after which to try again, sent in whole seconds
	 */
	public TooManyRequestsException(String detail, Duration pause) {
		super(HttpStatus.TOO_MANY_REQUESTS, detail);
		this.seconds = wholeSeconds(pause);
	}

	static TooManyRequestsException after(Duration pause) {
		return new TooManyRequestsException(
				"Too much at once; nothing was done, try again in %d s".formatted(wholeSeconds(pause)), pause);
	}

	private static long wholeSeconds(Duration pause) {
		return pause.plusSeconds(1).minusNanos(1).toSeconds();
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(this.seconds));
		return headers;
	}

}
