package com.fadeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;

import com.fadeline.app.Fadeline;
import com.fadeline.query.projection.Rebuild;
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
 * Benchmark of appends with all read models in the process (W1b): callers open courses by
 * the command bus as fast as the read models follow, by turns with pgbench. A caller
 * waits while a read model is half a second behind.
 */
final class FollowedAppendBenchmark {

	private static final Duration FOLLOWING = Duration.ofMillis(500);

	private static final Duration LIMIT = Duration.ofSeconds(1);

	/** No event of a course concerns it. */
	private static final String OF_CLIENTS = "client-directory";

	private FollowedAppendBenchmark() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param callers number of callers, and of clients of pgbench
	 * @param events number of events to store before, if there are fewer
	 */
	record Options(@DefaultValue("64") int callers, @DefaultValue("0") long events) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("fadeline.data", Path.of("target", "bench-followed-data").toString());
		System.setProperty("fadeline.roles", "command,query");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			Binder settings = Binder.get(fadeline.getEnvironment());
			Options options = settings.bindOrCreate("bench", Options.class);
			Comparison.Options rounds = settings.bindOrCreate("bench", Comparison.Options.class);
			JdbcClient database = fadeline.getBean(JdbcClient.class);
			fill(fadeline, database, options.events());
			CourseOpener opener = new CourseOpener(fadeline.getBean(CommandGateway.class));
			opener.open();
			Pgbench pgbench = Pgbench.like(database, fadeline.getBean(JdbcConnectionDetails.class));
			Collection<String> models = new TreeSet<>(fadeline.getBean(Rebuild.class).names());
			models.remove(OF_CLIENTS);
			try (ProcessorLag lag = new ProcessorLag(database, fadeline.getBean(EventProcessingConfiguration.class),
					models)) {
				Outcome outcome = Comparison.run("open a course, read models follow",
						(duration) -> followed(opener, lag, options.callers(), duration), "pgbench",
						(duration) -> alone(pgbench, lag, options.callers(), duration), rounds);
				BenchmarkReport.write("FollowedAppendBenchmark", List.of(outcome));
			}
		}
	}

	private static void fill(ConfigurableApplicationContext fadeline, JdbcClient database, long events)
			throws Exception {
		long stored = database.sql("select count(*) from event_store.domain_event").query(Long.class).single();
		if (stored < events) {
			new RecordedCourses().store(fadeline.getBean(EventStore.class), events - stored);
			Rebuild rebuild = fadeline.getBean(Rebuild.class);
			rebuild.rebuild(rebuild.names());
		}
	}

	private static Measurement followed(CourseOpener opener, ProcessorLag lag, int callers, Duration duration)
			throws Exception {
		lag.awaitLess(Duration.ofNanos(1));
		lag.most();
		Callers.Result result = Callers.run(callers, duration, () -> {
			lag.awaitLess(FOLLOWING);
			opener.open();
		});
		Duration most = lag.most();
		System.out.printf("read models at most %d ms behind%s%n", most.toMillis(),
				(most.compareTo(LIMIT) > 0) ? ", MORE THAN THE LIMIT" : "");
		return Measurement.of(result);
	}

	private static Measurement alone(Pgbench pgbench, ProcessorLag lag, int callers, Duration duration)
			throws Exception {
		lag.awaitLess(Duration.ofNanos(1));
		return new Measurement(pgbench.run(callers, duration), Double.NaN, null);
	}

}
