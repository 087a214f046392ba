package com.fadeline.api;

import java.util.List;

import org.axonframework.commandhandling.CommandExecutionException;

/**
 * Factory of the exceptions with which command handlers reject. A rejection is an answer,
 * not a fault, so it carries a {@link Rejection} and no stack trace.
 */
public final class Refusal {

	private Refusal() {
	}

	public static CommandExecutionException of(Rejection rejection) {
		return new CommandExecutionException(rejection.message(), null, rejection, false);
	}

	public static CommandExecutionException conflict(String message, Finding... findings) {
		return of(new Rejection.Conflict(message, List.of(findings)));
	}

	/**
	 * Returns the rejection of an id that does not exist, or that the sender may not see.
	 */
	public static CommandExecutionException unknown(Object id) {
		return notFound("There is nothing under the id %s".formatted(id));
	}

	public static CommandExecutionException notFound(String message) {
		return of(new Rejection.NotFound(message));
	}

}
