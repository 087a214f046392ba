package com.fadeline.query.forecast;

/**
 * Grid of the resistance of a course's ink, in deviations from its estimate. The tails
 * are heavy (Student's t), since estimates are poor: the Kirby-Desai score explains 57 %
 * of the variance (r = 0.757), and a quarter of 352 patients were not clear after 15
 * sittings (Bencini 2012). So a reading that contradicts the estimate prevails.
 */
final class ResistanceFactor {

	static final int SIZE = 41;

	private static final double DEGREES_OF_FREEDOM = 4;

	/** Keeps the 10th and 90th percentile at those of a normal distribution. */
	private static final double SCALE = 1.2816 / 1.5332;

	/**
	 * Deviations at either end of the grid, which is fine in the middle and coarse
	 * outside.
	 */
	private static final double WIDEST = 12;

	private static final double COARSENING = 3.5;

	private ResistanceFactor() {
	}

	/** Returns the deviations from the estimate; above 0 is more resistant. */
	static double deviations(int row) {
		return WIDEST * Math.sinh(COARSENING * place(row)) / Math.sinh(COARSENING);
	}

	/** Returns the probability of a row of the grid, up to a factor. */
	static double chance(int row) {
		double standard = deviations(row) / SCALE;
		double width = Math.cosh(COARSENING * place(row));
		return width * Math.pow(1 + standard * standard / DEGREES_OF_FREEDOM, -(DEGREES_OF_FREEDOM + 1) / 2);
	}

	private static double place(int row) {
		return 2.0 * row / (SIZE - 1) - 1;
	}

}
