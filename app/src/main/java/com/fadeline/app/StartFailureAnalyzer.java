package com.fadeline.app;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;

/**
 * Tells a failed start in the one line that our own exception holds, where one of ours is
 * the cause.
 */
final class StartFailureAnalyzer implements FailureAnalyzer {

	private static final String OURS = "com.fadeline.";

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause.getClass().getName().startsWith(OURS)) {
				return new FailureAnalysis(String.valueOf(cause.getMessage()), null,
						NestedExceptionUtils.getMostSpecificCause(cause));
			}
		}
		return null;
	}

}
