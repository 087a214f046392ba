package com.fadeline.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.LongStream;

import com.fadeline.app.Fadeline;
import org.axonframework.commandhandling.gateway.CommandGateway;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Benchmark of live updates: changes a course over HTTP, one change after the other, and
 * follows its progress stream to measure how long after the answer to a write its event
 * arrives. It accepts Fadeline's own options, and those of {@link Options}.
 */
final class LiveBenchmark {

	private static final String PASSWORD = "a password to measure with";

	private static final int CALLERS = 64;

	private static final Instant FIRST = Instant.parse("2025-01-07T10:00:00Z");

	private final Caller caller;

	private final String course;

	private long changes;

	private LiveBenchmark(Caller caller) {
		this.caller = caller;
		String client = caller.post("/api/clients", """
				{"clinicId": "%s", "givenName": "Ada", "familyName": "Byron",
				 "birthDate": "1985-12-10"}""".formatted(UUID.randomUUID())).location();
		this.course = caller.post("/api/courses", """
				{"clientId": "%s", "bodySite": "SCALP", "zones": ["CROWN"], "goal": "FULL_REMOVAL",
				 "assessment": {"pigment": "CARBON", "phototype": "II", "colours": ["BLACK"]},
				 "openedOn": "2025-01-07"}""".formatted(client.substring(client.lastIndexOf('/') + 1))).location();
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param changes number of measured changes
	 * @param warmUp number of changes before those
	 * @param load courses opened in a second meanwhile, on the command bus, for a second
	 * measurement; 0 for none
	 * @param loadFor duration of that load
	 */
	record Options(@DefaultValue("200") int changes, @DefaultValue("200") int warmUp, @DefaultValue("0") int load,
			@DefaultValue("40s") Duration loadFor) {
	}

	public static void main(String[] arguments) throws Exception {
		System.setProperty("server.port", "0");
		System.setProperty("fadeline.data", "target/bench-live-data");
		System.setProperty("fadeline.admin.password", PASSWORD);
		System.setProperty("fadeline.web.rates.writes-of-account", "1000000");
		System.setProperty("fadeline.web.rates.writes-of-address", "1000000");
		System.setProperty("logging.level.root", "warn");
		try (ConfigurableApplicationContext fadeline = new SpringApplicationBuilder(Fadeline.class).run(arguments)) {
			Options options = Binder.get(fadeline.getEnvironment()).bindOrCreate("bench", Options.class);
			int port = fadeline.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
			LiveBenchmark benchmark = new LiveBenchmark(new Caller(port, "admin", PASSWORD));
			StringBuilder table = new StringBuilder(
					"| a change is on the stream after | p50 | p95 | p99 | at most |\n|---|---|---|---|---|\n");
			table.append(row("idle", benchmark.measure(options)));
			if (options.load() > 0) {
				CourseOpener opener = new CourseOpener(fadeline.getBean(CommandGateway.class));
				try (ExecutorService background = Executors.newSingleThreadExecutor()) {
					background.submit(() -> Callers.atRate(options.load(), CALLERS, options.loadFor(), opener::open));
					table.append(row("%d courses are opened a second".formatted(options.load()),
							benchmark.measure(options)));
				}
			}
			System.out.print(table);
			BenchmarkReport.replace("LiveBenchmark", table.toString());
		}
	}

	private static String row(String load, Latencies latencies) {
		return "| %s | %.1f ms | %.1f ms | %.1f ms | %.1f ms |%n".formatted(load, latencies.milliseconds(50),
				latencies.milliseconds(95), latencies.milliseconds(99), latencies.milliseconds(100));
	}

	private Latencies measure(Options options) throws InterruptedException {
		try (Followed stream = this.caller.follow(this.course + "/progress/stream")) {
			stream.first();
			delays(stream, options.warmUp());
			return delays(stream, options.changes());
		}
	}

	private Latencies delays(Followed stream, int count) throws InterruptedException {
		long[] nanos = new long[count];
		for (int i = 0; i < count; i++) {
			Caller.Written written = change();
			nanos[i] = Math.max(0, stream.arrivalOf(written.sequence()) - written.answeredAt());
		}
		return Latencies.of(LongStream.of(nanos));
	}

	private Caller.Written change() {
		this.changes++;
		return this.caller.post(this.course + "/fadings", """
				{"observedAt": "%s", "percent": %d, "observer": "SPECIALIST", "scale": "PHOTO"}"""
			.formatted(FIRST.plus(this.changes, ChronoUnit.MINUTES), this.changes % 90));
	}

}
