package com.fadeline.web.limits;

import java.time.Duration;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Somebody asks for more than anybody does in earnest. */
class TooManyRequestsException extends ResponseStatusException {

	private static final long serialVersionUID = 1;

	private final long seconds;

	private TooManyRequestsException(long seconds) {
		super(HttpStatus.TOO_MANY_REQUESTS, "Too much at once; nothing was done, try again in %d s".formatted(seconds));
		this.seconds = seconds;
	}

	static TooManyRequestsException after(Duration pause) {
		return new TooManyRequestsException(pause.plusSeconds(1).minusNanos(1).toSeconds());
	}

	@Override
	public HttpHeaders getHeaders() {
		HttpHeaders headers = new HttpHeaders();
		headers.set(HttpHeaders.RETRY_AFTER, String.valueOf(this.seconds));
		return headers;
	}

}
