package com.fadeline.query.forecast;

import java.util.Arrays;
import java.util.List;

import com.fadeline.api.course.query.ProgressView.Remaining;

/** Probability distribution of the number of sittings that remain. */
final class SittingsAhead {

	/** Most sittings that a forecast covers. */
	static final int HORIZON = 60;

	/** Probability too small to add up. */
	private static final double NEGLIGIBLE = 1e-9;

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

	/** Returns the distribution of the largest of several independent numbers. */
	static double[] largest(List<double[]> numbers) {
		if (numbers.size() == 1) {
			return numbers.getFirst();
		}
		double[] within = new double[HORIZON + 1];
		Arrays.fill(within, 1);
		for (double[] number : numbers) {
			double sum = 0;
			for (int sittings = 0; sittings <= HORIZON; sittings++) {
				sum += number[sittings];
				within[sittings] *= sum;
			}
		}
		double[] largest = new double[HORIZON + 1];
		for (int sittings = 0; sittings <= HORIZON; sittings++) {
			largest[sittings] = within[sittings] - ((sittings == 0) ? 0 : within[sittings - 1]);
		}
		return largest;
	}

	/** Returns the distribution of the sum of two independent numbers. */
	static double[] sum(double[] some, double[] others) {
		double[] sum = new double[HORIZON + 1];
		for (int number = 0; number <= HORIZON; number++) {
			for (int other = 0; other <= HORIZON && some[number] > NEGLIGIBLE; other++) {
				sum[Math.min(HORIZON, number + other)] += some[number] * others[other];
			}
		}
		return sum;
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
