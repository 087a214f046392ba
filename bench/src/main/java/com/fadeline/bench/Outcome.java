package com.fadeline.bench;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a comparison. Its figures are those of the last three rounds.
 *
 * @param limit name of what the workload is compared with
 * @param rounds all rounds, first to last
 * @param settled whether the ratios of the last three differ by less than a tenth
 * @param atHalfLoad durations at half the rate, begun whether earlier ones have ended or
 * not; null if that was not measured
 */
record Outcome(String workload, String limit, List<Round> rounds, boolean settled, @Nullable Latencies atHalfLoad) {

	/** Head of the table of {@link #row}. */
	static final String TABLE = """
			| workload | a second (min–max) | CPU each | p50 / p99 | at half load | limit | a second (min–max) | CPU each | ratio (min–max) |
			|---|---|---|---|---|---|---|---|---|
			""";

	/** Value object of a turn of the workload and one of its limit. */
	record Round(Measurement ours, Measurement theirs) {

		double ratio() {
			return this.ours.perSecond() / this.theirs.perSecond();
		}

	}

	Spread ratio() {
		return spread(Round::ratio);
	}

	/** Returns the median rate of the workload. */
	double perSecond() {
		return spread((round) -> round.ours().perSecond()).median();
	}

	/** Returns the same with the durations at half the rate. */
	Outcome withHalfLoad(Latencies latencies) {
		return new Outcome(this.workload, this.limit, this.rounds, this.settled, latencies);
	}

	/** Returns the figures by their names. */
	Map<String, Object> figures() {
		Map<String, Object> figures = new LinkedHashMap<>();
		figures.put("workload", this.workload);
		figures.put("limit", this.limit);
		figures.put("rounds", this.rounds.size());
		figures.put("settled", this.settled);
		figures.put("perSecond", spread((round) -> round.ours().perSecond()));
		figures.put("limitPerSecond", spread((round) -> round.theirs().perSecond()));
		figures.put("ratio", ratio());
		put(figures, "cpuMicros", (round) -> round.ours().cpuMicros());
		put(figures, "limitCpuMicros", (round) -> round.theirs().cpuMicros());
		put(figures, "milliseconds", latencies());
		put(figures, "millisecondsAtHalfLoad", this.atHalfLoad);
		return figures;
	}

	/** Returns the figures as a row of a table in Markdown. */
	String row() {
		return "| %s | %s | %s | %s | %s | %s | %s | %s | %s%s |%n".formatted(this.workload,
				text(spread((round) -> round.ours().perSecond()), "%.0f"),
				micros(spread((round) -> round.ours().cpuMicros())), text(latencies()), text(this.atHalfLoad),
				this.limit, text(spread((round) -> round.theirs().perSecond()), "%.0f"),
				micros(spread((round) -> round.theirs().cpuMicros())), text(ratio(), "%.3f"),
				this.settled ? "" : ", not settled");
	}

	private void put(Map<String, Object> figures, String name, ToDoubleFunction<Round> figure) {
		Spread spread = spread(figure);
		if (!Double.isNaN(spread.median())) {
			figures.put(name, spread);
		}
	}

	private static void put(Map<String, Object> figures, String name, @Nullable Latencies latencies) {
		if (latencies != null && latencies.count() > 0) {
			Map<String, Double> percentiles = new LinkedHashMap<>();
			for (double percent : List.of(50.0, 90.0, 99.0, 99.9, 100.0)) {
				percentiles.put("p" + percent, latencies.milliseconds(percent));
			}
			figures.put(name, percentiles);
		}
	}

	private List<Round> last() {
		return this.rounds.subList(Math.max(0, this.rounds.size() - Comparison.SETTLED_ROUNDS), this.rounds.size());
	}

	private Spread spread(ToDoubleFunction<Round> figure) {
		return Spread.of(last().stream().mapToDouble(figure));
	}

	private Latencies latencies() {
		Latencies all = Latencies.none();
		last().forEach((round) -> {
			Latencies some = round.ours().latencies();
			if (some != null) {
				all.add(some);
			}
		});
		return all;
	}

	private static String text(Spread spread, String format) {
		return String.format(Locale.ROOT, format + " (" + format + "–" + format + ")", spread.median(), spread.min(),
				spread.max());
	}

	private static String text(@Nullable Latencies latencies) {
		return (latencies == null || latencies.count() == 0) ? ""
				: String.format(Locale.ROOT, "%.1f / %.1f ms", latencies.milliseconds(50), latencies.milliseconds(99));
	}

	private static String micros(Spread spread) {
		return Double.isNaN(spread.median()) ? "" : String.format(Locale.ROOT, "%.0f µs", spread.median());
	}

}
