package com.fadeline.bench;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.app.Fadeline;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventsourcing.eventstore.EventStore;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Benchmark of appends: many callers open courses by the command bus (W1a), or log fading
 * in courses of fifteen events (W2), in turns with pgbench, which inserts the same row
 * into the same server as often as it can. It accepts Fadeline's own options, and those
 * of {@link Options}.
 */
final class AppendBenchmark {

	private final Options options;

	private final Comparison.Options rounds;

	private final JdbcClient database;

	private final JdbcConnectionDetails connection;

	private final List<Outcome> outcomes = new ArrayList<>();

	private AppendBenchmark(ConfigurableApplicationContext fadeline) {
		Binder settings = Binder.get(fadeline.getEnvironment());
		this.options = settings.bindOrCreate("bench", Options.class);
		this.rounds = settings.bindOrCreate("bench", Comparison.Options.class);
		this.database = fadeline.getBean(JdbcClient.class);
		this.connection = fadeline.getBean(JdbcConnectionDetails.class);
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param callers number of callers, and of clients of pgbench
	 * @param courses number of courses of fifteen events that are ready before each turn
	 * on those that no command has loaded; a quarter of it on those that are loaded
	 */
	record Options(@DefaultValue("64") int callers, @DefaultValue("16000") int courses) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("fadeline.data", "target/bench-data");
		System.setProperty("fadeline.roles", "command");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			AppendBenchmark benchmark = new AppendBenchmark(fadeline);
			CommandGateway gateway = fadeline.getBean(CommandGateway.class);
			CourseOpener opener = new CourseOpener(gateway);
			benchmark.compare("open a course on the command bus", () -> {
			}, opener::open);
			RecordedAppends appends = new RecordedAppends(fadeline.getBean(EventStore.class), gateway);
			int courses = benchmark.options.courses();
			EventProcessingConfiguration processing = fadeline.getBean(EventProcessingConfiguration.class);
			try (ProcessorLag lag = new ProcessorLag(benchmark.database, processing,
					processing.eventProcessors().keySet())) {
				benchmark.compare("log fading in a course of 15 events, not loaded before", () -> {
					appends.prepareUntouched(courses);
					lag.awaitHandled();
				}, appends::appendToUntouched);
				benchmark.compare("log fading in a course of 15 events, loaded before", () -> {
					appends.prepareLoaded(courses / 4);
					lag.awaitHandled();
				}, appends::appendToLoaded);
			}
			BenchmarkReport.write("AppendBenchmark", benchmark.outcomes);
		}
	}

	private void compare(String workload, Runnable preparation, Runnable operation) throws Exception {
		preparation.run();
		operation.run();
		Pgbench pgbench = Pgbench.like(this.database, this.connection);
		this.outcomes.add(Comparison.run(workload, (duration) -> {
			preparation.run();
			return Measurement.of(Callers.run(this.options.callers(), duration, operation));
		}, "pgbench", (duration) -> new Measurement(pgbench.run(this.options.callers(), duration), Double.NaN, null),
				this.rounds));
	}

}
