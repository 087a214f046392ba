package com.fadeline.web.problems;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fadeline.api.Rejection;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.ErrorResponse;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Answers every failure of a request with problem details, and tells no internals. */
@RestControllerAdvice
class FailureAnswers extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(FailureAnswers.class);

	@ExceptionHandler
	ResponseEntity<Object> nothingThere(NoSuchViewException missing) {
		ProblemDetail problem = ProblemType.NOT_FOUND.detail(String.valueOf(missing.getMessage()));
		return missing.awaited() ? RejectionAnswers.answerLater(problem, 1) : RejectionAnswers.answer(problem);
	}

	@ExceptionHandler
	ResponseEntity<Object> malformed(MalformedRequestException malformed) {
		return RejectionAnswers.answer(malformed(malformed.mistakes()));
	}

	@ExceptionHandler
	ResponseEntity<Object> unreadable(InvalidParameterException parameters) {
		return RejectionAnswers.answer(
				ProblemType.of(parameters.getErrorCode()).detail("The parameters cannot be read; write them in UTF-8"));
	}

	@ExceptionHandler
	ResponseEntity<Object> notSignedIn(AuthenticationException failure) {
		return RejectionAnswers.answer(
				ProblemType.NOT_SIGNED_IN.detail("The name, the password or the token is missing or does not work"));
	}

	@ExceptionHandler
	ResponseEntity<Object> notAllowed(AccessDeniedException failure) {
		return RejectionAnswers.answer(ProblemType.FORBIDDEN.detail((failure instanceof CsrfException)
				? "The request lacks the token that shows it comes from our pages" : "Your role has no right to it"));
	}

	@ExceptionHandler
	ResponseEntity<Object> anythingElse(RuntimeException failure) {
		Optional<Rejection> rejection = MessageFailures.rejection(failure);
		rejection.filter(Rejection.Unconfirmed.class::isInstance)
			.ifPresent((open) -> log.warn("A request was not confirmed: {}", failure.toString()));
		return rejection.map(RejectionAnswers::of).orElseGet(() -> {
			log.error("A request failed", failure);
			return RejectionAnswers
				.answer(ProblemType.INTERNAL.detail("The service could not do it; its log tells why"));
		});
	}

	@Override
	protected @Nullable ResponseEntity<Object> handleExceptionInternal(Exception failure, @Nullable Object body,
			HttpHeaders headers, HttpStatusCode status, WebRequest request) {
		return super.handleExceptionInternal(failure, problem(failure, status), headers, status, request);
	}

	private static ProblemDetail problem(Exception failure, HttpStatusCode status) {
		List<FieldMistake> mistakes = Mistakes.of(failure);
		if (!mistakes.isEmpty()) {
			return malformed(mistakes);
		}
		ProblemType type = ProblemType.of(status.value());
		return switch (failure) {
			case NoResourceFoundException missing ->
				type.detail("There is nothing at /%s".formatted(missing.getResourcePath()));
			case ErrorResponse told when told.getBody().getDetail() != null -> type.detail(told.getBody().getDetail());
			default -> type.detail(type.title());
		};
	}

	private static ProblemDetail malformed(List<FieldMistake> mistakes) {
		ProblemDetail problem = ProblemType.MALFORMED.detail(mistakes.stream()
			.map((mistake) -> "%s: %s".formatted(mistake.field(), mistake.message()))
			.collect(Collectors.joining("; ")));
		problem.setProperty("errors", mistakes);
		return problem;
	}

}
