package com.fadeline.web.problems;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Rejection;
import jakarta.servlet.RequestDispatcher;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.servlet.NoHandlerFoundException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Factory of the problem details of every failure of a request, without internals. */
@Component
public class Failures extends ResponseEntityExceptionHandler {

	private static final Logger log = LoggerFactory.getLogger(Failures.class);

	private static final int DEEPEST = 20;

	private final Outages outages;

	Failures(Outages outages) {
		this.outages = outages;
	}

	/**
	 * Returns the problem with its status and headers.
	 * @return null if the connection is gone and nothing can be answered
	 */
	public @Nullable ResponseEntity<Object> problem(Exception failure, WebRequest request) {
		if (hasLeft(failure)) {
			log.debug("Who asked has left: {}", failure.toString());
			return null;
		}
		ResponseEntity<Object> answer = switch (failure) {
			case NoSuchViewException missing -> nothingThere(missing);
			case MalformedRequestException malformed -> RejectionAnswers.answer(malformed(malformed.mistakes()));
			case InvalidEntriesException invalid -> RejectionAnswers.answer(malformed(Mistakes.of(invalid)));
			case InvalidParameterException parameters ->
				RejectionAnswers.answer(ProblemType.of(parameters.getErrorCode())
					.detail("The parameters cannot be read; write them in UTF-8"));
			case AuthenticationException nobody -> RejectionAnswers
				.answer(ProblemType.NOT_SIGNED_IN.detail("Name, password or token is missing or not valid"));
			case CsrfException forged -> RejectionAnswers
				.answer(ProblemType.FORBIDDEN.detail("The request lacks the token that shows it comes from our pages"));
			case AccessDeniedException refused ->
				RejectionAnswers.answer(ProblemType.FORBIDDEN.detail("Your role is not allowed to do this"));
			default -> anythingElse(failure, request);
		};
		// After a forward by the server, the request no longer has its original path.
		if (answer != null && answer.getBody() instanceof ProblemDetail problem
				&& request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI,
						RequestAttributes.SCOPE_REQUEST) instanceof String path) {
			problem.setInstance(URI.create(path));
		}
		return answer;
	}

	/**
	 * Returns whether the lost connection is that of the caller, which can receive no
	 * answer; any other lost connection is a fault.
	 */
	private static boolean hasLeft(Exception failure) {
		return Stream.<Throwable>iterate(failure, Objects::nonNull, Throwable::getCause)
			.limit(DEEPEST)
			.anyMatch((cause) -> cause instanceof ClientAbortException
					|| cause instanceof AsyncRequestNotUsableException);
	}

	private static ResponseEntity<Object> nothingThere(NoSuchViewException missing) {
		ProblemDetail problem = ProblemType.NOT_FOUND.detail(String.valueOf(missing.getMessage()));
		return missing.awaited() ? RejectionAnswers.answerLater(problem, 1) : RejectionAnswers.answer(problem);
	}

	private @Nullable ResponseEntity<Object> anythingElse(Exception failure, WebRequest request) {
		try {
			return handleException(failure, request);
		}
		catch (Exception unknown) {
			return messageFailed(unknown);
		}
	}

	private ResponseEntity<Object> messageFailed(Exception failure) {
		Optional<Rejection> rejection = MessageFailures.rejection(failure).or(() -> this.outages.rejection(failure));
		rejection.filter(Rejection.Unconfirmed.class::isInstance)
			.ifPresent((open) -> log.warn("A request was not confirmed", failure));
		return rejection.map(RejectionAnswers::of).orElseGet(() -> {
			log.error("A request failed", failure);
			return RejectionAnswers.answer(ProblemType.INTERNAL.detail("The service failed; the log has the details"));
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
			case NoHandlerFoundException missing ->
				type.detail("There is nothing at %s".formatted(missing.getRequestURL()));
			case NoResourceFoundException missing ->
				type.detail("There is no file %s".formatted(missing.getResourcePath()));
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
