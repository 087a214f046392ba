package com.fadeline.web.problems;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** The kinds of problem; their URIs are part of the contract. */
public enum ProblemType {

	/** The request cannot be understood; {@code errors[]} tells field by field. */
	MALFORMED(HttpStatus.BAD_REQUEST, "Invalid request"),

	/** Rules forbid it; {@code findings[]} tells which. */
	BROKEN_RULES(HttpStatus.UNPROCESSABLE_CONTENT, "The rules do not allow this"),

	/** It contradicts what is there. */
	CONFLICT(HttpStatus.CONFLICT, "Conflict with what is on record"),

	/** It changed since the sender looked. */
	STALE(HttpStatus.PRECONDITION_FAILED, "Changed since you read it"),

	/** Nobody has signed in, or not as anybody who may. */
	NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Sign in first"),

	/** Whoever asks may not do such a thing. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed for your role"),

	/** It does not exist. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),

	/** The path is there, the verb is not. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),

	/** The answer is not to be had in the form asked for. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No answer in this format"),

	/** The body came in a form that is not read. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported format"),

	/** Too much at once. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),

	/** Too many requests within a minute. */
	TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),

	/** Not now, and nothing was done. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not possible right now"),

	/** Perhaps done; repeating it is safe. */
	UNCONFIRMED(HttpStatus.SERVICE_UNAVAILABLE, "Not confirmed in time"),

	/** A fault of the service. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed"),

	/** A stored entry of it cannot be read; repeating it does not help. */
	DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "An entry of this record cannot be read");

	/** How their URIs begin. */
	public static final String URN = "urn:fadeline:problem:";

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	/** The type of a failure that only its status is known of. */
	static ProblemType of(int status) {
		for (ProblemType type : values()) {
			if (type.status.value() == status) {
				return type;
			}
		}
		return HttpStatus.valueOf(status).is4xxClientError() ? MALFORMED : INTERNAL;
	}

	/** The status that goes with it. */
	public HttpStatus status() {
		return this.status;
	}

	/** The URI that names it. */
	public URI uri() {
		return URI.create(URN + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/** What it is in a few words that never change. */
	public String title() {
		return this.title;
	}

	ProblemDetail detail(String detail) {
		ProblemDetail problem = ProblemDetail.forStatusAndDetail(this.status, detail);
		problem.setType(uri());
		problem.setTitle(this.title);
		return problem;
	}

}
