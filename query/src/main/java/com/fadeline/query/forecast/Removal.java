package com.fadeline.query.forecast;

/**
 * Model of how unevenly sittings remove ink. The first sitting removes in
 * {@value #STAGES} stages of exponential size, later ones in as many as they count
 * ({@link Slowing}), so that first sittings vary by 41 % about their mean (assumption;
 * series give no figure), never add ink, and sum up in closed form.
 */
final class Removal {

	static final int STAGES = 6;

	/** Above it {@code exp} underflows. */
	private static final double LARGEST_EXPECTATION = 700;

	private Removal() {
	}

	/** Returns the stages expected over a depth at a mean removal per first sitting. */
	static double expectedStages(double depth, double rate) {
		return Math.min(STAGES * depth / rate, LARGEST_EXPECTATION);
	}

	/**
	 * Returns the probability that so many stages pass a depth that takes as many as
	 * expected on average. A part of a stage is a whole one with that probability.
	 */
	static double chanceToPass(double stages, double expected) {
		int whole = (int) stages;
		double term = Math.exp(-expected);
		double sum = 0;
		for (int stage = 0; stage < whole; stage++) {
			sum += term;
			term *= expected / (stage + 1);
		}
		return Math.min(1, sum + (stages - whole) * term);
	}

}
