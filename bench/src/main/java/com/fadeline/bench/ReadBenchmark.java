package com.fadeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;

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
				for (Workload workload : Workload.values()) {
					compare(workload, fadeline, "bare endpoint", turn(bare, limit));
				}
			}
		}
		BenchmarkReport.write("ReadBenchmark", this.outcomes);
	}

	private void againstBuild(DemoService fadeline, Path program) throws Exception {
		try (DemoService other = DemoService.start(program, Path.of("target", "bench-demo-other"))) {
			for (Workload workload : Workload.values()) {
				try (HttpLoad limit = load(workload, other)) {
					compare(workload, fadeline, "other build", turn(other.process(), limit));
				}
			}
		}
		this.outcomes.forEach((outcome) -> System.out.print(outcome.row()));
	}

	private void compare(Workload workload, DemoService fadeline, String limit, Turn theirs) throws Exception {
		if (!this.options.only().isEmpty() && !this.options.only().contains(workload.name())) {
			return;
		}
		try (HttpLoad ours = load(workload, fadeline)) {
			Outcome outcome = Comparison.run(workload.text, turn(fadeline.process(), ours), limit, theirs, this.rounds);
			Callers.Result open = Callers.atRate(outcome.perSecond() / 2, 4 * this.options.callers(), OPEN_LOAD, ours);
			this.outcomes.add(outcome.withHalfLoad(open.latencies()));
		}
	}

	private Turn turn(ServiceProcess process, Runnable load) {
		return (duration) -> Measurement.of(process.processorTime(),
				() -> Measurement.of(Callers.run(this.options.callers(), duration, load)));
	}

	private static HttpLoad load(Workload workload, DemoService service) {
		String headers = (workload == Workload.PROGRESS_BASIC) ? service.basic() : service.session().headers();
		List<byte[]> requests = service.courses()
			.stream()
			.map(workload.path)
			.map((path) -> HttpLoad.get(path, headers))
			.toList();
		return new HttpLoad(service.process().port(),
				() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())));
	}

	/** Request for any of the courses, by its path. */
	private enum Workload {

		PROGRESS("progress of a course (JSON), session", (course) -> "/api/courses/" + course + "/progress"),

		PROGRESS_BASIC("progress of a course (JSON), Basic", (course) -> "/api/courses/" + course + "/progress"),

		COURSE_PAGE("page of a course (HTML)", (course) -> "/courses/" + course),

		HISTORY("history of a course (JSON)", (course) -> "/api/courses/" + course + "/history"),

		CLIENTS("search of clients (JSON)", (course) -> "/api/clients?query=a&size=20"),

		ATTENTION("attention list (JSON)", (course) -> "/api/attention"),

		REPORTS("overview report (JSON)", (course) -> "/api/reports/overview?groupBy=CLINIC");

		private final String text;

		private final Function<String, String> path;

		Workload(String text, Function<String, String> path) {
			this.text = text;
			this.path = path;
		}

	}

}
