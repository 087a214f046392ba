package com.fadeline.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Comparison of a workload with its limit. They run in turns, in the same minute, until
 * the ratios of three rounds in a row differ by less than a tenth, after a warm-up, which
 * has plateaus of its own: neither that nor a quiet moment of the machine counts for one
 * of them alone.
 */
final class Comparison {

	static final int SETTLED_ROUNDS = 3;

	private static final double SETTLED = 0.1;

	private Comparison() {
	}

	/**
	 * Options, each as {@code --bench.NAME=VALUE}.
	 *
	 * @param turn duration of a turn
	 * @param warmUp time under load before the rounds that count
	 * @param mostRounds rounds after which a comparison ends though it has not settled,
	 * which its outcome says
	 */
	record Options(@DefaultValue("4s") Duration turn, @DefaultValue("1m") Duration warmUp,
			@DefaultValue("30") int mostRounds) {

		boolean isWarm(int rounds) {
			return this.turn.multipliedBy(rounds).compareTo(this.warmUp) >= 0;
		}

	}

	/** Runs the comparison and prints each round. */
	static Outcome run(String workload, Turn ours, String limit, Turn theirs, Options options) throws Exception {
		List<Outcome.Round> rounds = new ArrayList<>();
		boolean settled = false;
		while (!settled && rounds.size() < options.mostRounds()) {
			Outcome.Round round = new Outcome.Round(ours.run(options.turn()), theirs.run(options.turn()));
			rounds.add(round);
			System.out.printf("%s: %.0f/s; %s: %.0f/s; ratio %.3f%n", workload, round.ours().perSecond(), limit,
					round.theirs().perSecond(), round.ratio());
			settled = options.isWarm(rounds.size() - SETTLED_ROUNDS) && isSettled(rounds);
		}
		return new Outcome(workload, limit, rounds, settled, null);
	}

	private static boolean isSettled(List<Outcome.Round> rounds) {
		return rounds.size() >= SETTLED_ROUNDS && Spread
			.of(rounds.subList(rounds.size() - SETTLED_ROUNDS, rounds.size())
				.stream()
				.mapToDouble(Outcome.Round::ratio))
			.isWithin(SETTLED);
	}

}
