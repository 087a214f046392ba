package com.fadeline.web.pages;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.web.problems.MessageFailures;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.http.HttpStatus;

/**
 * Value object of why a form was rejected.
 *
 * @param findings those that can be overridden ask for a reason
 * @param detail further details in English; null if there are none
 */
record FormRejection(HttpStatus status, MessageSourceResolvable problem, List<Finding> findings,
		@Nullable String detail) {

	static FormRejection of(HttpStatus status, MessageSourceResolvable problem) {
		return new FormRejection(status, problem, List.of(), null);
	}

	/**
	 * Returns the rejection of a command.
	 * @throws CommandExecutionException the failure itself, if it is not about the form
	 */
	static FormRejection of(CommandExecutionException failure) {
		return switch (MessageFailures.rejection(failure).orElseThrow(() -> failure)) {
			case Rejection.BrokenRules broken -> {
				boolean asked = broken.findings().stream().anyMatch(Finding::overridable);
				yield new FormRejection(HttpStatus.UNPROCESSABLE_CONTENT,
						FormFields.message(asked ? "form.rules" : "form.impossible"), broken.findings(), null);
			}
			case Rejection.Conflict conflict ->
				new FormRejection(HttpStatus.CONFLICT, FormFields.message("form.conflict"), conflict.findings(),
						conflict.findings().isEmpty() ? conflict.message() : null);
			case Rejection.Stale stale -> of(HttpStatus.PRECONDITION_FAILED, FormFields.message("form.stale"));
			case Rejection.Unavailable unavailable ->
				of(HttpStatus.SERVICE_UNAVAILABLE, FormFields.message("form.unavailable"));
			case Rejection.Unconfirmed unconfirmed ->
				of(HttpStatus.SERVICE_UNAVAILABLE, FormFields.message("form.unconfirmed"));
			case Rejection.Damaged damaged -> of(HttpStatus.INTERNAL_SERVER_ERROR, FormFields.message("form.damaged"));
			case Rejection.NotFound missing -> throw failure;
			case Rejection.NotAllowed forbidden -> throw failure;
		};
	}

}
