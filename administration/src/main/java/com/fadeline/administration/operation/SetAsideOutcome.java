package com.fadeline.administration.operation;

import org.jspecify.annotations.Nullable;

/**
 * Outcome of a retry or of discarding.
 *
 * @param left what is still set aside of the record; null if nothing is
 */
public record SetAsideOutcome(Result result, @Nullable SetAsideView left) {

	/** How it ended. */
	public enum Result {

		/** The processor has set aside nothing of the record any more. */
		CLEARED,
		/** The event, or a later one, failed again. */
		STILL_SET_ASIDE,
		/** No process has retried it yet; the next one that runs the processor will. */
		WAITING

	}

}
