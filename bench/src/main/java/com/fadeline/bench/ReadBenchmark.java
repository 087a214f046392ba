package com.fadeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Benchmark of reading (W4): documents and pages of the packaged service by turns with
 * the endpoint of a bare application, or with the same requests to another build, both
 * running beside each other.
 */
final class ReadBenchmark {

	private static final Duration OPEN_LOAD = Duration.ofSeconds(5);

	private final Options options;

	private final Comparison.Options rounds;

	private final List<Outcome> outcomes = new ArrayList<>();

	private ReadBenchmark(Options options, Comparison.Options rounds) {
		this.options = options;
		this.rounds = rounds;
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}, beside those of
	 * {@link Comparison.Options}.
	 *
	 * @param program the packaged service
	 * @param against another build to compare with; null compares with the bare
	 * application
	 * @param callers number of callers, each with a connection
	 * @param only names of the workloads; all if empty
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@Nullable Path against, @DefaultValue("16") int callers, @DefaultValue Set<String> only) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		ReadBenchmark benchmark = new ReadBenchmark(options, BenchOptions.read(Comparison.Options.class, arguments));
		try (DemoService fadeline = DemoService.start(options.program().toAbsolutePath(),
				Path.of("target", "bench-demo"))) {
			if (options.against() == null) {
				benchmark.againstBare(fadeline);
			}
			else {
				benchmark.againstBuild(fadeline, options.against().toAbsolutePath());
			}
		}
		System.exit(0);
	}

	private void againstBare(DemoService fadeline) throws Exception {
		try (ServiceProcess bare = BareService.start()) {
			byte[] request = HttpLoad.get(BareService.PATH, BareService.signIn(bare).headers());
			try (HttpLoad limit = new HttpLoad(bare.port(), () -> request)) {
				for (Reading reading : Reading.values()) {
					compare(reading, fadeline, "bare endpoint", bare.turn(limit, this.options.callers()));
				}
			}
		}
		BenchmarkReport.write("ReadBenchmark", this.outcomes);
	}

	private void againstBuild(DemoService fadeline, Path program) throws Exception {
		try (DemoService other = DemoService.start(program, Path.of("target", "bench-demo-other"))) {
			for (Reading reading : Reading.values()) {
				try (HttpLoad limit = reading.load(other)) {
					compare(reading, fadeline, "other build", other.turn(limit, this.options.callers()));
				}
			}
		}
		this.outcomes.forEach((outcome) -> System.out.print(outcome.row()));
	}

	private void compare(Reading reading, DemoService fadeline, String limit, Turn theirs) throws Exception {
		if (!this.options.only().isEmpty() && !this.options.only().contains(reading.name())) {
			return;
		}
		try (HttpLoad ours = reading.load(fadeline)) {
			Outcome outcome = Comparison.run(reading.text(), fadeline.turn(ours, this.options.callers()), limit, theirs,
					this.rounds);
			Callers.Result open = Callers.atRate(outcome.perSecond() / 2, 4 * this.options.callers(), OPEN_LOAD, ours);
			this.outcomes.add(outcome.withHalfLoad(open.latencies()));
		}
	}

}
