package com.fadeline.web.messages;

import java.util.concurrent.ExecutionException;

/** Brings out what went wrong at the other end of a gateway. */
final class Failures {

	private Failures() {
	}

	static RuntimeException unwrapped(ExecutionException failure) {
		return (failure.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(failure);
	}

}
