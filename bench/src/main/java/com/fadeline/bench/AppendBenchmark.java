package com.fadeline.bench;

import java.util.List;

import com.fadeline.app.Fadeline;
import org.axonframework.commandhandling.gateway.CommandGateway;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Benchmark of appends: many callers open courses by the command bus, in turns with
 * pgbench, which inserts the same row into the same server as often as it can. It accepts
 * Fadeline's own options, and those of {@link Options}.
 */
final class AppendBenchmark {

	private AppendBenchmark() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param callers number of callers, and of clients of pgbench
	 */
	record Options(@DefaultValue("64") int callers) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("fadeline.data", "target/bench-data");
		System.setProperty("fadeline.roles", "command");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			Options options = Binder.get(fadeline.getEnvironment()).bindOrCreate("bench", Options.class);
			CourseOpener opener = new CourseOpener(fadeline.getBean(CommandGateway.class));
			opener.open();
			Pgbench pgbench = Pgbench.like(fadeline.getBean(JdbcClient.class),
					fadeline.getBean(JdbcConnectionDetails.class));
			Outcome outcome = Comparison.run("open a course on the command bus",
					(duration) -> Measurement.of(Callers.run(options.callers(), duration, opener::open)), "pgbench",
					(duration) -> new Measurement(pgbench.run(options.callers(), duration), Double.NaN, null),
					Binder.get(fadeline.getEnvironment()).bindOrCreate("bench", Comparison.Options.class));
			BenchmarkReport.write("AppendBenchmark", List.of(outcome));
		}
	}

}
