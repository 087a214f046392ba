package com.fadeline.web.messages;

import java.util.concurrent.ExecutionException;

/** Unwraps the cause of a failed message. */
final class FailureCauses {

	private FailureCauses() {
	}

	static RuntimeException unwrapped(ExecutionException failure) {
		return (failure.getCause() instanceof RuntimeException cause) ? cause : new IllegalStateException(failure);
	}

}
