package com.fadeline.query.statistics;

import org.apache.commons.math3.distribution.BinomialDistribution;

/**
 * Calculator of the limits of a funnel plot: between them the rates of groups lie by
 * chance if all are alike. The limits are those of the binomial distribution,
 * interpolated (Spiegelhalter 2005, Stat Med 24:1185, appendix A.1.1).
 */
public final class FunnelLimits {

	/** Tails of the limits of 95 %. */
	public static final double TAIL_95 = 0.025;

	/** Tails of the limits of 99.8 %. */
	public static final double TAIL_998 = 0.001;

	private final double mean;

	/**
	 * @param mean the rate of all groups together
	 */
	public FunnelLimits(double mean) {
		this.mean = mean;
	}

	/** Returns the rate of so many items that only this tail is expected below. */
	public double low(long items, double tail) {
		return quantile(items, tail);
	}

	/** Returns the rate of so many items that only this tail is expected above. */
	public double high(long items, double tail) {
		return quantile(items, 1 - tail);
	}

	private double quantile(long items, double probability) {
		BinomialDistribution found = new BinomialDistribution(null, Math.toIntExact(items), this.mean);
		int count = found.inverseCumulativeProbability(probability);
		double at = found.probability(count);
		double excess = (at == 0) ? 0 : (found.cumulativeProbability(count) - probability) / at;
		return Math.clamp((count - excess) / items, 0.0, 1.0);
	}

}
