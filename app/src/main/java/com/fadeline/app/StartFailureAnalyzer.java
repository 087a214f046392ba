package com.fadeline.app;

import java.net.BindException;
import java.nio.file.InvalidPathException;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalyzer;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.WebServerException;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.core.Ordered;
import org.springframework.core.env.Environment;

import com.fadeline.app.imports.ImportMode;
import com.fadeline.store.postgres.DataFolderInUseException;
import com.fadeline.store.eventstore.EventStoreInUseException;

/**
 * Analyzer of a failed start that describes it in one line: by our own exception, where
 * one of ours is the cause, or by what the place that Fadeline was started in lacks.
 */
final class StartFailureAnalyzer implements FailureAnalyzer, Ordered {

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
		return Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
			.map(this::ofPlace)
			.filter(Objects::nonNull)
			.findFirst()
			.map((told) -> new FailureAnalysis(told, null, failure))
			.orElse(null);
	}

	/** Comes before Spring Boot's analyzers of the same failure. */
	@Override
	public int getOrder() {
		return Ordered.HIGHEST_PRECEDENCE;
	}

	private @Nullable String ofPlace(Throwable cause) {
		return switch (cause) {
			case PortInUseException taken ->
				"Port %d is taken by another process: stop that one, or choose another port by --server.port"
					.formatted(taken.getPort());
			case BindException ex ->
				"Cannot listen at %s, port %s (%s): set server.address to an address of this machine and server.port to a port that this user may open, such as 8080"
					.formatted(this.environment.getProperty("server.address", "any address"),
							this.environment.getProperty("server.port", "8080"), ex.getMessage());
			case InvalidPathException path when String.valueOf(path.getReason()).contains("unmappable") ->
				"The path %s cannot be told to this system, whose locale writes in %s: set LC_ALL=C.UTF-8, or name a path of plain letters (%s)"
					.formatted(path.getInput(), System.getProperty("sun.jnu.encoding"), path.getReason());
			case WebServerException ex when String.valueOf(ex.getMessage()).contains("java.io.tmpdir") ->
				"Cannot write to the folder of temporary files, %s: let this user write there, or name another by -Djava.io.tmpdir"
					.formatted(System.getProperty("java.io.tmpdir"));
			default -> null;
		};
	}

	private @Nullable String advice(Throwable cause) {
		return switch (cause) {
			case DataFolderInUseException held -> ImportMode.adviceWhereDataIsInUse(this.environment);
			case EventStoreInUseException held -> ImportMode.adviceWhereDataIsInUse(this.environment);
			default -> null;
		};
	}

}
