package com.fadeline.query.projection;

import java.util.UUID;

/**
 * Exception for an event that arrives before its predecessor; applying it would lose the
 * predecessor.
 */
public class SequenceGapException extends RuntimeException {

	SequenceGapException(String readModel, UUID aggregate, long expected, long actual) {
		super("%s expects event %d of %s but got event %d; rebuild it if the missing one is in the store"
			.formatted(readModel, expected, aggregate, actual));
	}

}
