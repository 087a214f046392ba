package com.fadeline.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Benchmark of starts (W7): time and processor time until the packaged service answers,
 * and its memory at rest, by turns with a bare application that is started plainly.
 */
final class StartBenchmark {

	private StartBenchmark() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param program the packaged service
	 * @param rounds starts of each
	 * @param rest how long it is left alone before its memory is read
	 */
	record Options(@DefaultValue("../app/target/distribution/fadeline-0.1.0-SNAPSHOT/bin/fadeline") Path program,
			@DefaultValue("5") int rounds, @DefaultValue("20s") Duration rest) {
	}

	public static void main(String[] arguments) throws Exception {
		Options options = BenchOptions.read(Options.class, arguments);
		Path program = options.program().toAbsolutePath();
		Path data = Path.of("target", "bench-start").toAbsolutePath();
		// The first makes the cache and the database.
		ServiceProcess.fadeline(program, data).close();
		List<Start> ours = new ArrayList<>();
		List<Start> bare = new ArrayList<>();
		for (int round = 0; round < options.rounds(); round++) {
			bare.add(start(BareService.start(), Duration.ZERO));
			ours.add(start(ServiceProcess.fadeline(program, data), options.rest()));
			System.out.printf("Fadeline: %s; bare: %s%n", ours.getLast(), bare.getLast());
		}
		BenchmarkReport.replace("StartBenchmark", table(ours, bare));
		System.out.print(table(ours, bare));
		System.exit(0);
	}

	private static Start start(ServiceProcess process, Duration rest) throws Exception {
		try (process) {
			TimeUnit.NANOSECONDS.sleep(rest.toNanos());
			return new Start(process.ready().toMillis() / 1e3, process.cpuToReady().toMillis() / 1e3,
					process.residentMegabytes());
		}
	}

	private static String table(List<Start> ours, List<Start> bare) throws IOException {
		return """
				| median (min–max) | ready | CPU to ready | resident memory |
				|---|---|---|---|
				""" + row("Fadeline, packaged", ours) + row("bare application", bare)
				+ "| ratio of the medians | %.2f | %.2f | |%n".formatted(
						spread(ours, Start::ready).median() / spread(bare, Start::ready).median(),
						spread(ours, Start::cpu).median() / spread(bare, Start::cpu).median());
	}

	private static String row(String name, List<Start> starts) {
		return "| %s | %s | %s | %.0f MB |%n".formatted(name, seconds(spread(starts, Start::ready)),
				seconds(spread(starts, Start::cpu)), spread(starts, Start::megabytes).median());
	}

	private static Spread spread(List<Start> starts, ToDoubleFunction<Start> figure) {
		return Spread.of(starts.stream().mapToDouble(figure));
	}

	private static String seconds(Spread spread) {
		return String.format(Locale.ROOT, "%.1f s (%.1f–%.1f)", spread.median(), spread.min(), spread.max());
	}

	/**
	 * Value object of one start.
	 *
	 * @param ready seconds to the first good answer
	 * @param cpu seconds of processor time until then
	 * @param megabytes resident memory at rest
	 */
	private record Start(double ready, double cpu, double megabytes) {
	}

}
