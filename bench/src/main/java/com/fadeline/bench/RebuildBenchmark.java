package com.fadeline.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.app.Fadeline;
import com.fadeline.query.projection.Rebuild;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Benchmark of rebuilds (W3): of each read model and of all of them, by turns with
 * reading the rows of the events and doing nothing with them.
 */
final class RebuildBenchmark {

	private static final Path DATA = Path.of("target", "bench-rebuild-data");

	private static final int PAGE = 5_000;

	private static final String ROWS = "select * from event_store.domain_event where global_index > ? order by 1 limit ?";

	private final Rebuild rebuild;

	private final JdbcTemplate jdbc;

	private final ProcessorTime processes;

	private RebuildBenchmark(Rebuild rebuild, JdbcTemplate jdbc) throws Exception {
		this.rebuild = rebuild;
		this.jdbc = jdbc;
		long postmaster = Long
			.parseLong(Files.readAllLines(DATA.resolve("postgres/cluster/postmaster.pid")).getFirst().strip());
		this.processes = ProcessorTime.of(ProcessHandle.current(), ProcessHandle.of(postmaster).orElseThrow());
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param events number of events to store, if there are fewer
	 * @param only names of read models, or {@code all}; everything if empty
	 */
	record Options(@DefaultValue("1000000") long events, @DefaultValue Set<String> only) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("fadeline.data", DATA.toString());
		System.setProperty("fadeline.roles", "query");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class)
			.web(WebApplicationType.NONE)
			.run(arguments)) {
			Binder settings = Binder.get(fadeline.getEnvironment());
			Options options = settings.bindOrCreate("bench", Options.class);
			fadeline.getBean(EventProcessingConfiguration.class)
				.eventProcessors()
				.values()
				.forEach(EventProcessor::shutDown);
			JdbcTemplate jdbc = fadeline.getBean(JdbcTemplate.class);
			Long stored = jdbc.queryForObject("select count(*) from event_store.domain_event", Long.class);
			new RecordedCourses().store(fadeline.getBean(EventStore.class),
					options.events() - ((stored == null) ? 0 : stored));
			jdbc.execute("vacuum analyze event_store.domain_event");
			new RebuildBenchmark(fadeline.getBean(Rebuild.class), jdbc).compare(options.only(),
					settings.bindOrCreate("bench", Comparison.Options.class));
		}
	}

	private void compare(Set<String> only, Comparison.Options rounds) throws Exception {
		List<Outcome> outcomes = new ArrayList<>();
		for (String model : new TreeSet<>(this.rebuild.names())) {
			if (only.isEmpty() || only.contains(model)) {
				outcomes.add(compare("rebuild " + model, List.of(model), rounds));
			}
		}
		if (only.isEmpty() || only.contains("all")) {
			outcomes.add(compare("rebuild all", this.rebuild.names(), rounds));
		}
		BenchmarkReport.write("RebuildBenchmark", outcomes);
	}

	private Outcome compare(String workload, Collection<String> models, Comparison.Options rounds) throws Exception {
		return Comparison.run(workload, timed(() -> this.rebuild.rebuild(models).events()), "raw read",
				timed(this::readRows), rounds);
	}

	/** Returns a turn that does the work once, however long that takes. */
	private Turn timed(Work work) {
		return (duration) -> Measurement.of(this.processes, () -> {
			long begin = System.nanoTime();
			long events = work.countEvents();
			return new Measurement(events * 1e9 / (System.nanoTime() - begin), Double.NaN, null);
		});
	}

	private long readRows() {
		long count = 0;
		List<Long> page = page(0);
		while (!page.isEmpty()) {
			count += page.size();
			page = page(page.getLast());
		}
		return count;
	}

	private List<Long> page(long after) {
		return this.jdbc.query(ROWS, (row, number) -> {
			row.getBytes("payload");
			row.getBytes("meta_data");
			row.getString("aggregate_identifier");
			return row.getLong("global_index");
		}, after, PAGE);
	}

	private interface Work {

		long countEvents();

	}

}
