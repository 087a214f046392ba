package com.fadeline.web.problems;

import java.net.URI;
import java.util.Locale;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;

/** Kinds of problem; their URIs are part of the contract. */
public enum ProblemType {

	/** The request is malformed; {@code errors[]} lists the fields. */
	MALFORMED(HttpStatus.BAD_REQUEST, "Invalid request"),

	/** Rules forbid it; {@code findings[]} lists them. */
	BROKEN_RULES(HttpStatus.UNPROCESSABLE_CONTENT, "The rules do not allow this"),

	/** It contradicts the recorded state. */
	CONFLICT(HttpStatus.CONFLICT, "Conflict with what is on record"),

	/** The record has changed since the sender read it. */
	STALE(HttpStatus.PRECONDITION_FAILED, "Changed since you read it"),

	/** The request is not authenticated, or its credentials are not valid. */
	NOT_SIGNED_IN(HttpStatus.UNAUTHORIZED, "Sign in first"),

	/** The sender has no right to it. */
	FORBIDDEN(HttpStatus.FORBIDDEN, "Not allowed for your role"),

	/** It does not exist. */
	NOT_FOUND(HttpStatus.NOT_FOUND, "Not found"),

	/** The path exists, the method does not. */
	METHOD_NOT_ALLOWED(HttpStatus.METHOD_NOT_ALLOWED, "Method not allowed"),

	/** The answer is not available in the requested format. */
	NOT_ACCEPTABLE(HttpStatus.NOT_ACCEPTABLE, "No answer in this format"),

	/** The format of the body is not supported. */
	UNSUPPORTED_MEDIA_TYPE(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "Unsupported format"),

	/** The request is too large. */
	TOO_LARGE(HttpStatus.CONTENT_TOO_LARGE, "The request is too large"),

	/** Too many requests within a minute. */
	TOO_MANY(HttpStatus.TOO_MANY_REQUESTS, "Too many requests"),

	/** Temporarily not possible; nothing was done. */
	UNAVAILABLE(HttpStatus.SERVICE_UNAVAILABLE, "Not possible right now"),

	/** Possibly done; repeating it is safe. */
	UNCONFIRMED(HttpStatus.SERVICE_UNAVAILABLE, "Not confirmed in time"),

	/** A fault of the service. */
	INTERNAL(HttpStatus.INTERNAL_SERVER_ERROR, "The service failed"),

	/**
	 * A stored event of the record cannot be read; repeating the request does not help.
	 */
	DAMAGED(HttpStatus.INTERNAL_SERVER_ERROR, "An entry of this record cannot be read");

	/** Prefix of the URIs. */
	public static final String URN = "urn:fadeline:problem:";

	private final HttpStatus status;

	private final String title;

	ProblemType(HttpStatus status, String title) {
		this.status = status;
		this.title = title;
	}

	/** Returns the type of a failure of which only the status is given. */
	static ProblemType of(int status) {
		for (ProblemType type : values()) {
			if (type.status.value() == status) {
				return type;
			}
		}
		return HttpStatus.valueOf(status).is4xxClientError() ? MALFORMED : INTERNAL;
	}

	/** Returns the HTTP status of the problem. */
	public HttpStatus status() {
		return this.status;
	}

	/** Returns the URI that identifies the type. */
	public URI uri() {
		return URI.create(URN + name().toLowerCase(Locale.ROOT).replace('_', '-'));
	}

	/** Returns a short summary, which is constant for the type. */
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
