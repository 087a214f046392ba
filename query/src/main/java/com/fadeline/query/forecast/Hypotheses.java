package com.fadeline.query.forecast;

import java.util.Arrays;

/**
 * Grid of what is not known of a course: the resistance of its ink, and how much removal
 * slows, with the probability of each pair.
 */
final class Hypotheses {

	static final int SIZE = Resistance.SIZE * Slowing.SIZE;

	/** Share of the likeliest below which a pair is given up. */
	private static final double NEGLIGIBLE = 1e-6;

	private final double[] chances = new double[SIZE];

	private Hypotheses() {
	}

	/** Returns those of a course before anything was seen. */
	static Hypotheses before(CourseSoFar course) {
		double[] rows = Prior.of(course, course.next()).chances();
		Hypotheses all = new Hypotheses();
		for (int each = 0; each < SIZE; each++) {
			all.chances[each] = rows[row(each)] * course.experience().slowing().get(slowing(each));
		}
		return all;
	}

	/** Returns those in which each pair is as likely, for likelihoods. */
	static Hypotheses flat() {
		Hypotheses all = new Hypotheses();
		Arrays.fill(all.chances, 1);
		return all;
	}

	static int row(int hypothesis) {
		return hypothesis / Slowing.SIZE;
	}

	static int slowing(int hypothesis) {
		return hypothesis % Slowing.SIZE;
	}

	/** Returns the mean removal of a first sitting under each. */
	static double[] rates(Prior prior) {
		double[] rates = new double[SIZE];
		for (int each = 0; each < SIZE; each++) {
			rates[each] = prior.rate(Resistance.deviations(row(each)), slowing(each));
		}
		return rates;
	}

	double chance(int hypothesis) {
		return this.chances[hypothesis];
	}

	/** Returns whether it has not been given up. */
	boolean counts(int hypothesis) {
		return this.chances[hypothesis] > 0;
	}

	/** Weighs each by the probability of what was seen under it. */
	void weigh(double[] likelihoods) {
		double sum = 0;
		double most = 0;
		for (int each = 0; each < SIZE; each++) {
			this.chances[each] *= likelihoods[each];
			sum += this.chances[each];
			most = Math.max(most, this.chances[each]);
		}
		for (int each = 0; each < SIZE; each++) {
			this.chances[each] = (this.chances[each] < NEGLIGIBLE * most) ? 0 : this.chances[each] / sum;
		}
	}

	/** Returns the probability of each pair. */
	double[] chances() {
		return this.chances.clone();
	}

}
