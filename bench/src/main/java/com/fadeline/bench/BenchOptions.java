package com.fadeline.bench;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;

/** Reader of the options of programs that start no service in their own process. */
final class BenchOptions {

	private BenchOptions() {
	}

	/** Reads options, each given as {@code --bench.NAME=VALUE}. */
	static <T> T read(Class<T> type, String... arguments) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
		return Binder.get(environment).bindOrCreate("bench", type);
	}

}
