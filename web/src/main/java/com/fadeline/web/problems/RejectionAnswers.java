package com.fadeline.web.problems;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;

import org.springframework.http.HttpHeaders;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Factory of HTTP responses to rejections, as problem details. */
final class RejectionAnswers {

	private RejectionAnswers() {
	}

	static ResponseEntity<Object> of(Rejection rejection) {
		return switch (rejection) {
			case Rejection.BrokenRules broken ->
				answer(withFindings(ProblemType.BROKEN_RULES.detail(broken.message()), broken.findings()));
			case Rejection.Conflict conflict ->
				answer(withFindings(ProblemType.CONFLICT.detail(conflict.message()), conflict.findings()));
			case Rejection.Stale stale -> answer(stale(stale));
			case Rejection.NotFound missing -> answer(ProblemType.NOT_FOUND.detail(missing.message()));
			case Rejection.NotAllowed refused -> answer(ProblemType.FORBIDDEN.detail(refused.message()));
			case Rejection.Unavailable busy ->
				answerLater(ProblemType.UNAVAILABLE.detail(busy.message()), busy.retryAfterSeconds());
			case Rejection.Unconfirmed open ->
				answerLater(ProblemType.UNCONFIRMED.detail(open.message()), open.retryAfterSeconds());
			case Rejection.Damaged damaged -> answer(ProblemType.DAMAGED.detail(damaged.message()));
		};
	}

	static ResponseEntity<Object> answer(ProblemDetail problem) {
		return ResponseEntity.status(problem.getStatus()).body(problem);
	}

	static ResponseEntity<Object> answerLater(ProblemDetail problem, int seconds) {
		return ResponseEntity.status(problem.getStatus())
			.header(HttpHeaders.RETRY_AFTER, String.valueOf(seconds))
			.body(problem);
	}

	private static ProblemDetail withFindings(ProblemDetail problem, List<Finding> findings) {
		problem.setProperty("findings", findings.stream().map(FindingResponse::of).toList());
		return problem;
	}

	private static ProblemDetail stale(Rejection.Stale stale) {
		ProblemDetail problem = ProblemType.STALE.detail(stale.message());
		problem.setProperty("expected", stale.expected());
		problem.setProperty("actual", stale.actual());
		return problem;
	}

}
