package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;

/**
 * Prior distribution of an agent before any fading was seen: the logarithm of N, the
 * average number of sittings to 95 % clearance, is Student's t about a median
 * ({@link Resistance}).
 *
 * @param median median of the logarithm of N
 * @param spread of the logarithm of N
 * @param modern probability that the device needs fewer sittings than the median says
 */
record Prior(double median, double spread, double modern) {

	/**
	 * Depth of 95 %, the clearance at which the counts behind the priors call ink gone.
	 */
	private static final double CLEARED = -Math.log(0.05);

	/**
	 * Spread about the Kirby-Desai score. The authors' correlation of 0.757 gives about a
	 * quarter; the course of 352 patients of Bencini 2012 is as wide as 0.49.
	 */
	static final double SPREAD = 0.33;

	/**
	 * Carbon scalp micropigmentation takes 1 to 4: between the spreads whose 90th
	 * percentile is 3.5 and 4.
	 */
	private static final double SPREAD_OF_CARBON = 0.42;

	/** Unknown pigment takes 3 to 10. */
	private static final double SPREAD_OF_FIELD = 0.4;

	/** Permanent make-up: means of 2.5 and 3, but up to 11 sittings in two series. */
	private static final double SPREAD_OF_MAKE_UP = 0.6;

	/**
	 * Picosecond lasers need about a quarter fewer sittings (DOMAIN.md, Kirby-Desai).
	 */
	private static final double PICOSECOND_FACTOR = 0.75;

	/**
	 * Share of picosecond lasers, of clinics of which nothing was learned, that need a
	 * third fewer sittings than the estimates (assumed, after series that differ by that
	 * much).
	 */
	private static final double MODERN = 0.1;

	private static final double MODERN_SHIFT = Math.log(2.0 / 3);

	/** Saline: 6 to 10 sittings for full removal, unproven on the scalp, hence wide. */
	private static final double NEEDLE_SESSIONS = 8;

	private static final double SPREAD_OF_NEEDLE = 0.4;

	/** A whole number of sittings is on average half a sitting more than was needed. */
	private static final double ROUNDING = 0.5;

	/** Least number of sittings that is reckoned with. */
	private static final double LEAST = 1;

	/**
	 * Spreads from the median of Student's t, 5 degrees of freedom, to its 90th
	 * percentile.
	 */
	private static final double TO_NINETIETH = 1.4759;

	/** Returns the prior of an agent on the ink of a course. */
	static Prior of(CourseSoFar course, TreatmentAgent agent) {
		if (agent == TreatmentAgent.NEEDLE) {
			return new Prior(logarithm(NEEDLE_SESSIONS), SPREAD_OF_NEEDLE, 0);
		}
		Estimate estimate = course.estimate();
		Experience experience = course.experience();
		double spread = switch (estimate.basis()) {
			case KIRBY_DESAI -> Math.max(SPREAD, spread(estimate));
			case SMP_RULE -> SPREAD_OF_CARBON;
			case FIELD_RANGE -> SPREAD_OF_FIELD;
			case PERMANENT_MAKE_UP -> SPREAD_OF_MAKE_UP;
		};
		boolean scored = estimate.basis() == Estimate.Basis.KIRBY_DESAI;
		double likely = scored ? score(estimate) * factor(agent) : estimate.likely();
		boolean unknown = scored && agent == TreatmentAgent.PICOSECOND && experience.courses() == 0;
		return new Prior(logarithm(likely) + experience.shift() + experience.groups().of(agent, course.kind()),
				spread * experience.widening(), unknown ? MODERN : 0);
	}

	/** Returns the probability of each row of {@link Resistance}. */
	double[] chances() {
		double[] chances = new double[Resistance.SIZE];
		for (int row = 0; row < chances.length; row++) {
			chances[row] = Resistance.chance(row);
			if (this.modern > 0) {
				chances[row] += this.modern * (Resistance.chance(row, MODERN_SHIFT / this.spread, 1) - chances[row]);
			}
		}
		return chances;
	}

	/** Returns the score that an estimate reads as sittings with nanosecond pulses. */
	static double score(Estimate estimate) {
		return estimate.likely() / factor(TreatmentAgent.planned(estimate));
	}

	private static double factor(TreatmentAgent agent) {
		return (agent == TreatmentAgent.PICOSECOND) ? PICOSECOND_FACTOR : 1;
	}

	/** Returns the spread of an estimate that lacks parts of the score. */
	private static double spread(Estimate estimate) {
		return (logarithm(estimate.high()) - logarithm(estimate.likely())) / TO_NINETIETH;
	}

	private static double logarithm(double sittings) {
		return Math.log(Math.max(LEAST, sittings - ROUNDING));
	}

	/**
	 * Returns the mean removal of the first sitting, as fall of the logarithm of the
	 * residual ink.
	 * @param deviations spreads that the course is more resistant than the median one
	 */
	double rate(double deviations, int slowing) {
		return CLEARED / Slowing.work(slowing, Math.exp(this.median + this.spread * deviations));
	}

}
