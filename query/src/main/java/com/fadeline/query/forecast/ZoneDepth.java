package com.fadeline.query.forecast;

import java.util.Arrays;

/**
 * Distribution of the depth of removal of one zone, or of the whole site, under each
 * hypothesis about the course.
 */
final class ZoneDepth {

	/** Probability too small to propagate. */
	private static final double NEGLIGIBLE = 1e-9;

	/**
	 * Probability that somebody is treated again whose target was reached, against one
	 * who still needs it (assumed); as that of an end at the target which is none.
	 */
	private static final double MISTAKEN = 0.1;

	private final DepthGrid grid;

	private final Hypotheses hypotheses;

	private final double[][] mass = new double[Hypotheses.SIZE][];

	private int sittings;

	ZoneDepth(DepthGrid grid, Hypotheses hypotheses) {
		this.grid = grid;
		this.hypotheses = hypotheses;
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			this.mass[each] = new double[grid.size()];
			this.mass[each][0] = 1;
		}
	}

	/**
	 * Applies sittings of one agent.
	 * @param rates mean removal of a first sitting under each hypothesis
	 */
	void treat(double[] rates, int count) {
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			if (this.hypotheses.counts(each)) {
				int slowing = Hypotheses.slowing(each);
				double work = Slowing.work(slowing, this.sittings + count) - Slowing.work(slowing, this.sittings);
				this.mass[each] = deepen(this.mass[each], this.grid.beyond(Removal.STAGES * work, rates[each]));
			}
		}
		this.sittings += count;
	}

	/**
	 * Moves a distribution down the depths.
	 * @param beyond probability of moving more than that many steps and a half
	 */
	private static double[] deepen(double[] from, double[] beyond) {
		int last = from.length - 1;
		double[] deepened = new double[from.length];
		deepened[last] = from[last];
		for (int bin = 0; bin < last; bin++) {
			double share = from[bin];
			if (share < NEGLIGIBLE) {
				continue;
			}
			double rest = 1;
			for (int to = bin; to < last && rest > NEGLIGIBLE; to++) {
				double further = beyond[to - bin];
				deepened[to] += share * (rest - further);
				rest = further;
			}
			deepened[last] += share * rest;
		}
		return deepened;
	}

	boolean isTreated() {
		return this.sittings > 0;
	}

	/** Updates the distribution by the fact that the zone is to be treated again. */
	void comeAgain() {
		weigh(1, MISTAKEN);
	}

	/** Updates the distribution by the fact that it was found to be at the target. */
	void reach() {
		weigh(MISTAKEN, 1);
	}

	private void weigh(double before, double reached) {
		double[] likelihoods = new double[this.grid.size()];
		Arrays.fill(likelihoods, 0, this.grid.target(), before);
		Arrays.fill(likelihoods, this.grid.target(), likelihoods.length, reached);
		double[] evidence = new double[Hypotheses.SIZE];
		for (int each = 0; each < Hypotheses.SIZE; each++) {
			evidence[each] = observe(each, likelihoods);
		}
		this.hypotheses.weigh(evidence);
	}

	/**
	 * Updates the distribution under a hypothesis.
	 * @param likelihoods of what was seen, for each depth
	 * @return probability of what was seen under the hypothesis
	 */
	double observe(int hypothesis, double[] likelihoods) {
		if (!this.hypotheses.counts(hypothesis)) {
			return 0;
		}
		double[] before = this.mass[hypothesis];
		double[] after = new double[before.length];
		double sum = 0;
		for (int bin = 0; bin < after.length; bin++) {
			after[bin] = before[bin] * likelihoods[bin];
			sum += after[bin];
		}
		for (int bin = 0; bin < after.length; bin++) {
			after[bin] /= sum;
		}
		this.mass[hypothesis] = after;
		return sum;
	}

	/** Returns the mean fading under a hypothesis, in percent. */
	double mean(int hypothesis) {
		double mean = 0;
		for (int bin = 0; bin < this.grid.size(); bin++) {
			mean += this.mass[hypothesis][bin] * this.grid.percent(bin);
		}
		return mean;
	}

	/** Returns the variance of the fading under a hypothesis, in squared points. */
	double variance(int hypothesis) {
		double mean = mean(hypothesis);
		double variance = 0;
		for (int bin = 0; bin < this.grid.size(); bin++) {
			double distance = this.grid.percent(bin) - mean;
			variance += this.mass[hypothesis][bin] * distance * distance;
		}
		return variance;
	}

	/**
	 * Returns the probabilities for the number of further sittings to the target under a
	 * hypothesis; the last is for that many and more.
	 * @param rate mean removal of a first sitting
	 */
	double[] sittings(int hypothesis, double rate) {
		int slowing = Hypotheses.slowing(hypothesis);
		double done = Slowing.work(slowing, this.sittings);
		double[] stages = new double[SittingsAhead.HORIZON + 1];
		for (int further = 1; further < stages.length; further++) {
			stages[further] = Removal.STAGES * (Slowing.work(slowing, this.sittings + further) - done);
		}
		double[] needed = new double[2 + (int) stages[SittingsAhead.HORIZON]];
		double reached = 0;
		for (int bin = 0; bin < this.grid.size(); bin++) {
			double share = this.mass[hypothesis][bin];
			if (bin >= this.grid.target()) {
				reached += share;
			}
			else if (share > NEGLIGIBLE) {
				double expected = Removal.expectedStages(this.grid.left(bin), rate);
				double term = share * Math.exp(-expected);
				for (int stage = 0; stage < needed.length && (term > NEGLIGIBLE || stage < expected); stage++) {
					needed[stage] += term;
					term *= expected / (stage + 1);
				}
			}
		}
		return bySitting(reached, needed, stages);
	}

	/** Adds up the stages that are needed by the sittings that bring them. */
	private static double[] bySitting(double reached, double[] needed, double[] stages) {
		double[] chances = new double[stages.length];
		chances[0] = reached;
		double sum = 0;
		double within = reached;
		int stage = 0;
		for (int sitting = 1; sitting < chances.length; sitting++) {
			for (; stage < (int) stages[sitting]; stage++) {
				sum += needed[stage];
			}
			double now = reached + sum + (stages[sitting] - stage) * needed[stage];
			chances[sitting] = now - within;
			within = now;
		}
		chances[chances.length - 1] += Math.max(0, 1 - within);
		return chances;
	}

}
