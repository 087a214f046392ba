package com.fadeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Check that requests and streams leave nothing behind: rounds of mixed requests and of
 * streams that come and go, after each of which heap, threads and connections are read.
 */
final class LeakCheck {

	private LeakCheck() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param program the packaged service
	 * @param rounds rounds after the one that warms up
	 * @param requests requests of a round
	 * @param streams streams of a round, all open at once
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@DefaultValue("3") int rounds, @DefaultValue("3000") int requests, @DefaultValue("300") int streams) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		StringBuilder table = new StringBuilder("""
				| after | heap after collection | threads | database connections | open files |
				|---|---|---|---|---|
				""");
		try (DemoService fadeline = DemoService.start(options.program().toAbsolutePath(),
				Path.of("target", "bench-demo"))) {
			for (int round = 0; round <= options.rounds(); round++) {
				requests(fadeline, options.requests());
				streams(fadeline, options.streams());
				table.append(row((round == 0) ? "the round that warms up" : "round " + round, fadeline));
			}
		}
		BenchmarkReport.replace("LeakCheck", table.toString());
		System.out.print(table);
		System.exit(0);
	}

	private static void requests(DemoService fadeline, int count) {
		List<byte[]> requests = fadeline.courses()
			.stream()
			.flatMap((course) -> Stream.of("/api/courses/" + course, "/api/courses/" + course + "/progress",
					"/api/courses/" + course + "/history", "/courses/" + course, "/api/attention",
					"/api/clients?query=a", "/api/reports/overview"))
			.map((path) -> HttpLoad.get(path, fadeline.session().headers()))
			.toList();
		try (HttpLoad load = new HttpLoad(fadeline.process().port(),
				() -> requests.get(ThreadLocalRandom.current().nextInt(requests.size())))) {
			for (int i = 0; i < count; i++) {
				load.run();
			}
		}
	}

	private static void streams(DemoService fadeline, int count) {
		List<HttpConnection> open = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			HttpConnection connection = new HttpConnection(fadeline.process().port());
			open.add(connection);
			String course = fadeline.courses().get(i % fadeline.courses().size());
			int status = connection.begin(HttpLoad.get("/api/courses/%s/progress/stream".formatted(course),
					fadeline.session().headers() + "Accept: text/event-stream\r\n"));
			if (status != 200) {
				throw new IllegalStateException("A stream was answered by " + status);
			}
		}
		open.forEach(HttpConnection::close);
	}

	private static String row(String after, DemoService fadeline) throws IOException, InterruptedException {
		// A stream notices that its reader has gone when it sends its next sign of life.
		TimeUnit.SECONDS.sleep(20);
		new ProcessBuilder("jcmd", Long.toString(fadeline.process().pid()), "GC.run").start().waitFor();
		String metrics = fadeline.session().read("/actuator/prometheus");
		return "| %s | %.0f MB | %.0f | %.0f | %.0f |%n".formatted(after,
				sum(metrics, "jvm_memory_used_bytes\\{[^}]*area=\"heap\"[^}]*}") / 1024 / 1024,
				sum(metrics, "jvm_threads_live_threads(\\{[^}]*})?"), sum(metrics, "hikaricp_connections\\{[^}]*}"),
				sum(metrics, "process_files_open_files(\\{[^}]*})?"));
	}

	private static double sum(String metrics, String series) {
		Matcher line = Pattern.compile("^" + series + " (\\S+)$", Pattern.MULTILINE).matcher(metrics);
		double sum = 0;
		while (line.find()) {
			sum += Double.parseDouble(line.group(line.groupCount()));
		}
		return sum;
	}

}
