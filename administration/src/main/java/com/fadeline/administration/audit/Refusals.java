package com.fadeline.administration.audit;

import org.axonframework.messaging.HandlerExecutionException;

import com.fadeline.api.Rejection;

/**
 * Classifier of failures: whether the sender had no right to the message, or it failed
 * otherwise.
 */
final class Refusals {

	private Refusals() {
	}

	static boolean isRefusal(Exception failure) {
		return failure instanceof HandlerExecutionException told
				&& (told.getDetails().orElse(null) instanceof Rejection.NotFound
						|| told.getDetails().orElse(null) instanceof Rejection.NotAllowed);
	}

}
