package com.fadeline.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import com.fadeline.app.Fadeline;
import com.fadeline.query.projection.Rebuild;
import org.axonframework.eventsourcing.eventstore.EventStore;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Benchmark of growth (W6): what is read, and starts, of the packaged service with many
 * events by turns with the same of a service with few.
 */
final class GrowthBenchmark {

	private GrowthBenchmark() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param program the packaged service
	 * @param many number of events of the one, those of the demo clinic included
	 * @param few number of events of the other
	 * @param callers number of callers, each with a connection
	 * @param starts starts of each
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@DefaultValue("1000000") long many, @DefaultValue("10000") long few, @DefaultValue("16") int callers,
			@DefaultValue("5") int starts) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		Comparison.Options rounds = BenchOptions.read(Comparison.Options.class, arguments);
		Path program = options.program().toAbsolutePath();
		Path large = filled(program, Path.of("target", "bench-many").toAbsolutePath(), options.many());
		Path small = filled(program, Path.of("target", "bench-few").toAbsolutePath(), options.few());
		List<Outcome> outcomes = new ArrayList<>();
		try (DemoService ours = DemoService.start(program, large);
				DemoService other = DemoService.start(program, small)) {
			for (Reading reading : List.of(Reading.PROGRESS, Reading.ATTENTION)) {
				try (HttpLoad many = reading.load(ours); HttpLoad few = reading.load(other)) {
					outcomes.add(Comparison.run("%s, %d events".formatted(reading.text(), options.many()),
							ours.turn(many, options.callers()), "%d events".formatted(options.few()),
							other.turn(few, options.callers()), rounds));
				}
			}
		}
		BenchmarkReport.write("GrowthBenchmark", outcomes);
		System.out.print(starts(program, large, small, options.starts()));
		System.exit(0);
	}

	private static String starts(Path program, Path large, Path small, int count) throws Exception {
		List<Double> many = new ArrayList<>();
		List<Double> few = new ArrayList<>();
		for (int round = 0; round < count; round++) {
			few.add(secondsToReady(program, small));
			many.add(secondsToReady(program, large));
		}
		Spread slow = Spread.of(many.stream().mapToDouble(Double::doubleValue));
		Spread fast = Spread.of(few.stream().mapToDouble(Double::doubleValue));
		return String.format(Locale.ROOT,
				"ready with many events in %.1f s (%.1f–%.1f), with few in %.1f s; ratio %.2f%n", slow.median(),
				slow.min(), slow.max(), fast.median(), slow.median() / fast.median());
	}

	private static double secondsToReady(Path program, Path data) throws Exception {
		try (ServiceProcess service = ServiceProcess.fadeline(program, data, "--fadeline.demo=true")) {
			return service.ready().toMillis() / 1e3;
		}
	}

	/** Returns a folder with the demo clinic and other courses, of so many events. */
	private static Path filled(Path program, Path data, long events) throws Exception {
		DemoService.start(program, data).close();
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run("--fadeline.data=" + data, "--fadeline.demo=true", "--fadeline.roles=command,query",
					"--logging.level.root=warn")) {
			long stored = fadeline.getBean(JdbcClient.class)
				.sql("select count(*) from event_store.domain_event")
				.query(Long.class)
				.single();
			if (stored < events) {
				new RecordedCourses().store(fadeline.getBean(EventStore.class), events - stored);
				Rebuild rebuild = fadeline.getBean(Rebuild.class);
				rebuild.rebuild(rebuild.names());
			}
		}
		return data;
	}

}
