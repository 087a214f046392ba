package com.fadeline.app;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.env.Environment;

import com.fadeline.app.eventstore.EventStoreInUseException;
import com.fadeline.app.imports.ImportMode;
import com.fadeline.app.postgres.DataFolderInUseException;

/**
 * Tells a failed start in the one line that our own exception holds, where one of ours is
 * the cause.
 */
final class StartFailureAnalyzer implements FailureAnalyzer {

	private static final String OURS = "com.fadeline.";

	private final Environment environment;

	StartFailureAnalyzer(Environment environment) {
		this.environment = environment;
	}

	@Override
	public @Nullable FailureAnalysis analyze(Throwable failure) {
		for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
			if (cause.getClass().getName().startsWith(OURS)) {
				return new FailureAnalysis(String.valueOf(cause.getMessage()), advice(cause),
						NestedExceptionUtils.getMostSpecificCause(cause));
			}
		}
		return null;
	}

	private @Nullable String advice(Throwable cause) {
		return switch (cause) {
			case DataFolderInUseException held -> ImportMode.adviceWhereDataIsInUse(this.environment);
			case EventStoreInUseException held -> ImportMode.adviceWhereDataIsInUse(this.environment);
			default -> null;
		};
	}

}
