package com.fadeline.web.problems;

import org.jspecify.annotations.Nullable;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;

/**
 * Exception handler that answers failures with problem details, unless an error page has
 * been rendered before.
 */
@RestControllerAdvice
class FailureAnswers {

	private final Failures failures;

	FailureAnswers(Failures failures) {
		this.failures = failures;
	}

	@ExceptionHandler
	@Nullable ResponseEntity<Object> answer(Exception failure, WebRequest request) {
		return this.failures.problem(failure, request);
	}

}
