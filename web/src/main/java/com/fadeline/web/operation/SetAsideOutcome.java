package com.fadeline.web.operation;

import org.jspecify.annotations.Nullable;

/**
 * What came of a retry or of discarding.
 *
 * @param left what is still set aside of the record; null if nothing is
 */
public record SetAsideOutcome(Result result, @Nullable SetAsideView left) {

	/** How it ended. */
	public enum Result {

		/** Nothing of the record is set aside by the processor any more. */
		CLEARED,
		/** It failed again, or what follows did. */
		STILL_SET_ASIDE,
		/** No process has tried it yet; it will when one with the processor runs. */
		WAITING

	}

}
