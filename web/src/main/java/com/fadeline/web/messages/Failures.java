package com.fadeline.web.messages;

import java.util.concurrent.ExecutionException;

/** Unwraps the cause of a failed message. */
final class Failures {

	private Failures() {
	}

	static RuntimeException unwrapped(ExecutionException failure) {
		return (failure.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(failure);
	}

}
