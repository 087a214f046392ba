package com.fadeline.query.statistics;

import org.apache.commons.math3.distribution.NormalDistribution;
import org.jspecify.annotations.Nullable;

/**
 * Value object of an estimated share.
 *
 * @param variance of the estimate
 * @param interval its 95 % interval; null if the share is 0 or 1, whose error this
 * estimate cannot tell
 */
public record Share(double value, double variance, @Nullable Interval interval) {

	private static final double UPPER_TAIL = 0.975;

	/** Standard deviations to either end of a 95 % interval. */
	private static final double DEVIATIONS = new NormalDistribution().inverseCumulativeProbability(UPPER_TAIL);

	/** Value object of an interval. */
	public record Interval(double low, double high) {
	}

	/**
	 * Returns a share with an interval on the scale of log(-log), which keeps it between
	 * 0 and 1 (Kalbfleisch and Prentice 1980, The Statistical Analysis of Failure Time
	 * Data).
	 */
	static Share of(double value, double variance) {
		if (value <= 0 || value >= 1) {
			return new Share(value, variance, null);
		}
		double factor = Math.exp(DEVIATIONS * Math.sqrt(variance) / (value * -Math.log(value)));
		return new Share(value, variance, new Interval(Math.pow(value, factor), Math.pow(value, 1 / factor)));
	}

	/** Returns the share of the others. */
	Share complement() {
		return new Share(1 - this.value, this.variance,
				(this.interval == null) ? null : new Interval(1 - this.interval.high(), 1 - this.interval.low()));
	}

}
