package com.fadeline.query.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a counted share and its 95 % interval by Wilson, which stays between 0
 * and 1 and has a width where nothing was found, too. All are null of fewer than
 * {@link Ratio#FEWEST}.
 */
public record Proportion(@Nullable Double rate, @Nullable Double low, @Nullable Double high) {

	private static final double CONFIDENCE = 0.95;

	private static final Proportion UNTOLD = new Proportion(null, null, null);

	public static Proportion of(long part, long whole) {
		if (whole < Ratio.FEWEST) {
			return UNTOLD;
		}
		ConfidenceInterval interval = new WilsonScoreInterval().createInterval(Math.toIntExact(whole),
				Math.toIntExact(part), CONFIDENCE);
		return new Proportion(Ratio.of(part, whole), Ratio.rounded(Math.max(0, interval.getLowerBound())),
				Ratio.rounded(Math.min(1, interval.getUpperBound())));
	}

}
