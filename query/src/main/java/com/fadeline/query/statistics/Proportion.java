package com.fadeline.query.statistics;

import org.apache.commons.math3.stat.interval.ConfidenceInterval;
import org.apache.commons.math3.stat.interval.WilsonScoreInterval;

import com.fadeline.query.statistics.Share.Interval;

/** Calculator of the interval of a counted share. */
public final class Proportion {

	private static final double CONFIDENCE = 0.95;

	private Proportion() {
	}

	/**
	 * Returns the 95 % interval by Wilson, which stays between 0 and 1 and has a width
	 * where nothing was found, too.
	 */
	public static Interval wilson(long part, long whole) {
		ConfidenceInterval interval = new WilsonScoreInterval().createInterval(Math.toIntExact(whole),
				Math.toIntExact(part), CONFIDENCE);
		return new Interval(Math.max(0, interval.getLowerBound()), Math.min(1, interval.getUpperBound()));
	}

}
