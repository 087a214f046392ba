package com.fadeline.bench.faults;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;

/** Summary of all rounds of one fault. */
final class FaultSummary {

	private static final String LINE = "%-40s %6s %12s %5s %7s %13s  %s%n";

	private final String name;

	private final List<Outcome> outcomes = new ArrayList<>();

	FaultSummary(String name) {
		this.name = name;
	}

	/**
	 * Outcome of a round.
	 *
	 * @param acknowledged number of acknowledged writes
	 * @param lost how many of them are not stored
	 * @param doubled writes that are stored more than once
	 * @param untilUp time from when it could recover until the health was good
	 * @param violations failed checks
	 */
	record Outcome(int acknowledged, int lost, int doubled, Duration untilUp, List<String> violations) {
	}

	String name() {
		return this.name;
	}

	void add(Outcome outcome) {
		this.outcomes.add(outcome);
		System.out.printf("%s, round %d: %d acknowledged, %d lost, %d doubled, up after %.1f s%n", this.name,
				this.outcomes.size(), outcome.acknowledged(), outcome.lost(), outcome.doubled(),
				seconds(outcome.untilUp()));
		outcome.violations().forEach((violation) -> System.out.println("  VIOLATION: " + violation));
	}

	boolean isGood() {
		return this.outcomes.stream().allMatch((outcome) -> outcome.violations().isEmpty());
	}

	static String table(List<FaultSummary> tallies) {
		StringBuilder table = new StringBuilder(
				LINE.formatted("fault", "rounds", "acknowledged", "lost", "doubled", "longest to UP", "verdict"));
		tallies.forEach((tally) -> table.append(tally.line()));
		return table.toString();
	}

	private String line() {
		Duration longest = this.outcomes.stream().map(Outcome::untilUp).max(Duration::compareTo).orElse(Duration.ZERO);
		return LINE.formatted(this.name, this.outcomes.size(), sum(Outcome::acknowledged), sum(Outcome::lost),
				sum(Outcome::doubled), "%.1f s".formatted(seconds(longest)), isGood() ? "good" : "VIOLATED");
	}

	private int sum(ToIntFunction<Outcome> number) {
		return this.outcomes.stream().mapToInt(number).sum();
	}

	private static double seconds(Duration duration) {
		return duration.toMillis() / 1000.0;
	}

}
