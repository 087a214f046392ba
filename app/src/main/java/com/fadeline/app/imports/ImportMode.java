package com.fadeline.app.imports;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;

/**
 * Start mode of {@code --import=FILE}: the process starts without serving HTTP, imports
 * the file and ends. Its exit code is 0 if every history of the file is recorded, else 1.
 */
public final class ImportMode {

	static final String OPTION = "import";

	private ImportMode() {
	}

	/** Runs the application for the import alone, if the arguments ask for it. */
	public static void run(SpringApplication application, String... arguments) {
		if (!new SimpleCommandLinePropertySource(arguments).containsProperty(OPTION)) {
			application.run(arguments);
			return;
		}
		application.setWebApplicationType(WebApplicationType.NONE);
		System.exit(SpringApplication.exit(application.run(arguments)));
	}

	/**
	 * Returns what to do where another process has the data; null if nothing is imported.
	 */
	public static @Nullable String adviceWhereDataIsInUse(Environment environment) {
		String file = environment.getProperty(OPTION);
		return (file == null) ? null
				: """
						Send the file to the process that is running: \
						curl -u NAME:PASSWORD -H 'Content-Type: application/json' --data-binary @%s http://127.0.0.1:%s/api/imports"""
					.formatted(file, environment.getProperty("server.port", "8080"));
	}

}
