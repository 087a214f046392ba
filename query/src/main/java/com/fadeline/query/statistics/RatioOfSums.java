package com.fadeline.query.statistics;

import java.util.List;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TDistribution;

import com.fadeline.query.statistics.Share.Interval;

/**
 * Estimate of the ratio of two sums over courses, such as observed to expected removal.
 * The variance is that of the ratio estimator over whole courses, since the sittings of a
 * course are alike (Cochran 1977, Sampling Techniques, chapter 6).
 *
 * @param courses at least two
 * @param error standard error of the value
 */
public record RatioOfSums(int courses, double value, double error) {

	private static final double UPPER_TAIL = 0.975;

	/** Estimates it from the pairs of the courses. */
	public static RatioOfSums of(List<Pair> pairs) {
		return of(pairs.stream().map(Moments::of).reduce(Moments::plus).orElseThrow());
	}

	/** Estimates it from the moments of the pairs of the courses. */
	public static RatioOfSums of(Moments sums) {
		double value = sums.observed() / sums.expected();
		double squares = Math.max(0,
				sums.observedSquared() - 2 * value * sums.product() + value * value * sums.expectedSquared());
		return new RatioOfSums(sums.courses(), value,
				Math.sqrt(squares * sums.courses() / (sums.courses() - 1)) / sums.expected());
	}

	/** Returns the 95 % interval, by Student's t. */
	public Interval interval() {
		double half = new TDistribution(null, this.courses - 1).inverseCumulativeProbability(UPPER_TAIL) * this.error;
		return new Interval(this.value - half, this.value + half);
	}

	/**
	 * Returns whether it is above another by more than the 95 % interval of the
	 * difference.
	 */
	public boolean isAbove(RatioOfSums other) {
		return this.value - other.value > new NormalDistribution().inverseCumulativeProbability(UPPER_TAIL)
				* Math.hypot(this.error, other.error);
	}

	/** Value object of what one course adds to both sums. */
	public record Pair(double observed, double expected) {

		/** Returns the sum of both. */
		public Pair plus(Pair other) {
			return new Pair(this.observed + other.observed, this.expected + other.expected);
		}

	}

	/**
	 * Value object of sums over the pairs of courses: of both, of their squares and of
	 * their products.
	 */
	public record Moments(int courses, double observed, double expected, double observedSquared, double product,
			double expectedSquared) {

		static Moments of(Pair pair) {
			return new Moments(1, pair.observed, pair.expected, pair.observed * pair.observed,
					pair.observed * pair.expected, pair.expected * pair.expected);
		}

		Moments plus(Moments other) {
			return new Moments(this.courses + other.courses, this.observed + other.observed,
					this.expected + other.expected, this.observedSquared + other.observedSquared,
					this.product + other.product, this.expectedSquared + other.expectedSquared);
		}

	}

}
