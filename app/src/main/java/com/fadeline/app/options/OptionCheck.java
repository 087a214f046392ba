package com.fadeline.app.options;

import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/**
 * Check of the command line, the system properties and the environment before anything is
 * started, so that a misspelt option is reported at once. What files have is checked by
 * {@link StartOptions} once they are read.
 */
public final class OptionCheck {

	private OptionCheck() {
	}

	/** Ends the process with a line and 1, if an option or setting does not exist. */
	public static void endIfUnknown(String... arguments) {
		mistakes(System.getenv(), arguments).ifPresent((mistakes) -> {
			System.err.println(mistakes);
			System.exit(1);
		});
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	static Optional<String> mistakes(Map<String, String> environment, String... arguments) {
		Map<String, Object> properties = (Map) System.getProperties();
		Stream<PropertySource<?>> sources = Stream.of(new SimpleCommandLinePropertySource(arguments),
				new MapPropertySource(StandardEnvironment.SYSTEM_PROPERTIES_PROPERTY_SOURCE_NAME, properties),
				new SystemEnvironmentPropertySource(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
						(Map) environment));
		return StartOptions.mistakes(sources);
	}

}
