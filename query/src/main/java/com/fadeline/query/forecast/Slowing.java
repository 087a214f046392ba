package com.fadeline.query.forecast;

import java.util.List;

/**
 * Model of removal that slows: the i-th sitting of a piece of skin counts i^(−a) of the
 * first. No series gives a curve of fading by sitting, so the exponent is unknown, with
 * assumed weights.
 */
final class Slowing {

	private static final double[] EXPONENTS = { 0, 0.25, 0.5, 0.75 };

	/** Probability of each exponent before anything was seen. */
	static final List<Double> CHANCES = List.of(0.3, 0.3, 0.25, 0.15);

	static final int SIZE = EXPONENTS.length;

	/** Numbers of sittings summed one by one; beyond them the sum is an integral. */
	private static final int SUMMED = 200;

	private static final double[][] WORK = new double[SIZE][SUMMED + 1];

	static {
		for (int slowing = 0; slowing < SIZE; slowing++) {
			for (int sitting = 1; sitting <= SUMMED; sitting++) {
				WORK[slowing][sitting] = WORK[slowing][sitting - 1] + Math.pow(sitting, -EXPONENTS[slowing]);
			}
		}
	}

	private Slowing() {
	}

	/** Returns what so many sittings from the first on count together. */
	static double work(int slowing, double sittings) {
		double[] sums = WORK[slowing];
		if (sittings >= SUMMED) {
			double rising = 1 - EXPONENTS[slowing];
			return sums[SUMMED] + (Math.pow(sittings, rising) - Math.pow(SUMMED, rising)) / rising;
		}
		int whole = (int) sittings;
		return sums[whole] + (sittings - whole) * (sums[whole + 1] - sums[whole]);
	}

}
