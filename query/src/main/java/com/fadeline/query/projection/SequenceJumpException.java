package com.fadeline.query.projection;

import java.util.UUID;

/** An event came before the one that precedes it; applying it would lose the other. */
public class SequenceJumpException extends RuntimeException {

	SequenceJumpException(String readModel, UUID aggregate, long expected, long actual) {
		super("%s expects event %d of %s but got event %d; rebuild it if the missing one is in the store"
			.formatted(readModel, expected, aggregate, actual));
	}

}
