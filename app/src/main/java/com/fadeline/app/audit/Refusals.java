package com.fadeline.app.audit;

import org.axonframework.messaging.HandlerExecutionException;

import com.fadeline.api.Rejection;

/** Tells a message that was not its sender's to send from one that failed. */
final class Refusals {

	private Refusals() {
	}

	static boolean isRefusal(Exception failure) {
		return failure instanceof HandlerExecutionException told
				&& (told.getDetails().orElse(null) instanceof Rejection.NotFound
						|| told.getDetails().orElse(null) instanceof Rejection.NotAllowed);
	}

}
