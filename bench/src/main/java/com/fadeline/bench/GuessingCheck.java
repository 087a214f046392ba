package com.fadeline.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.http.HttpHeaders;

/**
 * Check that guessing passwords slows nobody else: sends wrong ones all at once from one
 * address, by turns for unknown names and for one account, while health and the page of
 * somebody who has signed in are asked without end. It ends with exit code 1 if the
 * health took a second or was bad, the page twice its time without guesses, or other than
 * 60 guesses of a minute were checked.
 */
final class GuessingCheck {

	private static final double HEALTH_LIMIT_MILLIS = 1000;

	/** Guesses of an address that are checked in a minute. */
	private static final int CHECKED = 60;

	private static final long PAUSE_NANOS = 50_000_000;

	private static final String ROW = "| %s | %.0f / %.0f ms | %.0f / %.0f ms | %s | %s |%n";

	private final DemoService fadeline;

	private final Options options;

	private final StringBuilder table = new StringBuilder("""
			| | health, median / longest | page, median / longest | answers | verdict |
			|---|---|---|---|---|
			""");

	/** Answers to those who guess nothing that were not good. */
	private final AtomicInteger failed = new AtomicInteger();

	private boolean good = true;

	private GuessingCheck(DemoService fadeline, Options options) {
		this.fadeline = fadeline;
		this.options = options;
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param program the packaged service
	 * @param guesses guesses of a round, all at once
	 * @param rounds rounds, the first of which meets a service that has just started
	 * @param pause between rounds, until the guesses of the last one no longer count
	 * @param quiet time that is measured without guesses before those of each round
	 * @param busy processes beside it that do nothing but keep a processor busy, while it
	 * is measured
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@DefaultValue("200") int guesses, @DefaultValue("4") int rounds, @DefaultValue("55s") Duration pause,
			@DefaultValue("15s") Duration quiet, @DefaultValue("0") int busy) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		try (DemoService fadeline = DemoService.start(options.program().toAbsolutePath(),
				Path.of("target", "bench-demo"))) {
			GuessingCheck check = new GuessingCheck(fadeline, options);
			for (int round = 1; round <= options.rounds(); round++) {
				check.beside(round);
				TimeUnit.NANOSECONDS.sleep(options.pause().toNanos());
			}
			BenchmarkReport.replace((options.busy() == 0) ? "GuessingCheck" : "GuessingCheck, busy",
					check.table.toString());
			System.out.print(check.table);
			System.exit(check.good ? 0 : 1);
		}
	}

	private void beside(int number) throws Exception {
		List<Process> loops = new ArrayList<>();
		try {
			for (int i = 0; i < this.options.busy(); i++) {
				loops.add(new ProcessBuilder("yes").redirectOutput(ProcessBuilder.Redirect.DISCARD).start());
			}
			round(number);
		}
		finally {
			loops.forEach(Process::destroy);
		}
	}

	private void round(int number) throws Exception {
		Meanwhile quiet = meanwhile(() -> {
			TimeUnit.NANOSECONDS.sleep(this.options.quiet().toNanos());
			return Map.of();
		});
		row("%s without guesses".formatted(this.options.quiet().toString().substring(2).toLowerCase()), quiet, "");
		boolean unknown = number % 2 == 1;
		Meanwhile guessed = meanwhile(() -> guess(unknown));
		boolean isGood = this.failed.getAndSet(0) == 0 && guessed.health().milliseconds(100) < HEALTH_LIMIT_MILLIS
				&& guessed.page().milliseconds(50) < 2 * quiet.page().milliseconds(50)
				&& isRefused(guessed.answers().getOrDefault(429, 0), guessed.took());
		this.good &= isGood;
		row("%d guesses, %s".formatted(this.options.guesses(), unknown ? "unknown names" : "one account"), guessed,
				isGood ? "good" : "VIOLATED");
	}

	/**
	 * Returns whether all but 60 were refused, and one more for each second they took.
	 */
	private boolean isRefused(int refused, Duration took) {
		int checked = this.options.guesses() - refused;
		return checked >= CHECKED && checked <= CHECKED + took.toSeconds() + 1;
	}

	private void row(String what, Meanwhile meanwhile, String verdict) {
		String row = ROW.formatted(what, meanwhile.health().milliseconds(50), meanwhile.health().milliseconds(100),
				meanwhile.page().milliseconds(50), meanwhile.page().milliseconds(100), meanwhile.answers(), verdict);
		System.out.print(row);
		this.table.append(row);
	}

	/**
	 * What was measured while something went on.
	 *
	 * @param answers number of guesses by the status of their answers
	 * @param took until the last of them
	 */
	private record Meanwhile(Latencies health, Latencies page, Map<Integer, Integer> answers, Duration took) {
	}

	private Meanwhile meanwhile(Callable<Map<Integer, Integer>> deed) throws Exception {
		AtomicBoolean done = new AtomicBoolean();
		try (ExecutorService threads = Executors.newFixedThreadPool(2)) {
			Future<Latencies> health = threads.submit(() -> ask("/actuator/health", "", done));
			Future<Latencies> page = threads.submit(() -> ask("/today", this.fadeline.session().headers(), done));
			Map<Integer, Integer> answers;
			long begin = System.nanoTime();
			try {
				answers = deed.call();
			}
			finally {
				done.set(true);
			}
			Duration took = Duration.ofNanos(System.nanoTime() - begin);
			return new Meanwhile(health.get(), page.get(), answers, took);
		}
	}

	/** Asks again and again, each time once the last answer is there. */
	private Latencies ask(String path, String headers, AtomicBoolean done) {
		Latencies latencies = Latencies.none();
		byte[] request = HttpLoad.get(path, headers);
		try (HttpLoad load = new HttpLoad(this.fadeline.process().port(), () -> request)) {
			do {
				long begin = System.nanoTime();
				run(load);
				latencies.add(System.nanoTime() - begin);
				LockSupport.parkNanos(PAUSE_NANOS);
			}
			while (!done.get());
		}
		return latencies;
	}

	private void run(HttpLoad load) {
		try {
			load.run();
		}
		catch (IllegalStateException ex) {
			this.failed.incrementAndGet();
			System.out.println(ex.getMessage());
		}
	}

	/** Sends all guesses at once; returns the number of each status. */
	private Map<Integer, Integer> guess(boolean unknown) throws Exception {
		Map<Integer, Integer> answers = new TreeMap<>();
		CountDownLatch together = new CountDownLatch(this.options.guesses());
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Integer>> statuses = IntStream.range(0, this.options.guesses())
				.mapToObj((number) -> threads
					.submit(() -> guess(unknown ? "nobody-" + number : "demo-manager", "wrong-" + number, together)))
				.toList();
			for (Future<Integer> status : statuses) {
				answers.merge(status.get(), 1, Integer::sum);
			}
			return answers;
		}
	}

	private int guess(String name, String password, CountDownLatch together) throws InterruptedException {
		try (HttpConnection connection = new HttpConnection(this.fadeline.process().port())) {
			together.countDown();
			together.await();
			return connection.exchange(HttpLoad.get("/api/clinics",
					"Authorization: Basic %s\r\n".formatted(HttpHeaders.encodeBasicAuth(name, password, null))));
		}
	}

}
