package com.fadeline.query.forecast;

import com.fadeline.api.course.query.ProgressView.Remaining;

/** Probability distribution of the number of sittings that remain. */
final class SittingsAhead {

	/** Most sittings that a forecast covers. */
	static final int HORIZON = 60;

	private final double[] chances;

	/**
	 * Creates it from the probabilities by number of sittings; the last is for that many
	 * and more.
	 */
	SittingsAhead(double[] chances) {
		this.chances = chances;
	}

	/** Returns the distribution of a reached target. */
	static SittingsAhead none() {
		double[] chances = new double[HORIZON + 1];
		chances[0] = 1;
		return new SittingsAhead(chances);
	}

	/** Returns the probability from 0 to 1 that so many sittings are enough. */
	double within(int sittings) {
		double sum = 0;
		for (int number = 0; number <= Math.min(sittings, HORIZON); number++) {
			sum += this.chances[number];
		}
		return Math.clamp(sum, 0, 1);
	}

	/**
	 * Returns the range of whole numbers that comes nearest to holding 80 of 100 such
	 * courses, cut off at the 10th and 90th percentile; and the median.
	 */
	Remaining range() {
		int low = percentile(0.1);
		int likely = percentile(0.5);
		int high = percentile(0.9);
		Remaining best = new Remaining(low, likely, high);
		for (int from = low; from <= Math.min(low + 1, likely); from++) {
			for (int to = high; to >= Math.max(high - 1, likely); to--) {
				if (error(from, to) < error(best.low(), best.high())) {
					best = new Remaining(from, likely, to);
				}
			}
		}
		return best;
	}

	private double error(int from, int to) {
		return Math.abs(within(to) - within(from - 1) - 0.8);
	}

	private int percentile(double share) {
		int number = 0;
		while (number < HORIZON && within(number) < share) {
			number++;
		}
		return number;
	}

}
