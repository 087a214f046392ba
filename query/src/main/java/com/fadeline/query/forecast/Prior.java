package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;

/**
 * Prior distribution of an agent before any fading was seen: the number of average
 * sittings to 95 % clearance, log-normal.
 *
 * @param mu mean of its logarithm
 * @param sigma standard deviation of its logarithm
 */
record Prior(double mu, double sigma) {

	/** Clearance at which the counts behind the priors call ink removed. */
	private static final double CLEARED = 0.95;

	/**
	 * Picosecond lasers need about a quarter fewer sittings (DOMAIN.md, Kirby-Desai).
	 */
	private static final double PICOSECOND_FACTOR = 0.75;

	/** Standard deviation of the score taken as sittings (Kirby 2009). */
	private static final double SCORE_DEVIATION = 2.5;

	/** Saline: 6 to 10 sittings for full removal, unproven on the scalp, hence wide. */
	private static final double NEEDLE_SESSIONS = 8;

	private static final double NEEDLE_DEVIATION = 3;

	/**
	 * Standard deviations from the 10th to the 90th percentile of a normal distribution.
	 */
	private static final double DEVIATIONS_10_TO_90 = 2.563;

	/** A whole number of sittings is on average half a sitting more than was needed. */
	private static final double ROUNDING = 0.5;

	/** Least standard deviation assumed, as a share of the mean. */
	private static final double LEAST_SPREAD = 0.15;

	static Prior of(Estimate estimate, TreatmentAgent agent) {
		if (agent == TreatmentAgent.NEEDLE) {
			return ofCount(NEEDLE_SESSIONS, NEEDLE_DEVIATION);
		}
		Estimate.Score score = estimate.score();
		if (estimate.basis() == Estimate.Basis.KIRBY_DESAI && score != null) {
			double factor = (agent == TreatmentAgent.PICOSECOND) ? PICOSECOND_FACTOR : 1;
			double unknown = factor * (score.most() - score.least()) / Math.sqrt(12);
			return ofCount(factor * (score.least() + score.most()) / 2, Math.hypot(SCORE_DEVIATION, unknown));
		}
		return ofRange(estimate.low(), estimate.likely(), estimate.high());
	}

	/**
	 * Creates one from 10th percentile, mean and 90th percentile of the whole number of
	 * sittings.
	 */
	private static Prior ofRange(double low, double mean, double high) {
		double sigma = Math.log((high - ROUNDING) / (low - ROUNDING)) / DEVIATIONS_10_TO_90;
		return new Prior(Math.log(mean - ROUNDING) - sigma * sigma / 2, sigma);
	}

	/**
	 * Creates one from mean and standard deviation of the whole number of sittings of
	 * courses; part of the deviation comes from rounding and from sittings that differ
	 * within a course.
	 */
	private static Prior ofCount(double mean, double deviation) {
		double sittings = mean - ROUNDING;
		double variance = deviation * deviation - 1.0 / 12 - sittings / Removal.STAGES;
		double spread = Math.max(LEAST_SPREAD, Math.sqrt(Math.max(0, variance)) / sittings);
		double sigma = Math.sqrt(Math.log1p(spread * spread));
		return new Prior(Math.log(sittings) - sigma * sigma / 2, sigma);
	}

	/**
	 * Returns the mean removal per sitting, as fall of the logarithm of the residual ink,
	 * for a course that many deviations more resistant than the median one.
	 */
	double rate(double deviations) {
		return -Math.log1p(-CLEARED) / Math.exp(this.mu + this.sigma * deviations);
	}

}
