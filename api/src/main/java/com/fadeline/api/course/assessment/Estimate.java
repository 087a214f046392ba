package com.fadeline.api.course.assessment;

import org.jspecify.annotations.Nullable;

/**
 * Value object of the estimated sittings to full removal (95 %), from an assessment
 * before any fading was seen. An estimate, no promise.
 *
 * @param version version of the calculation
 * @param low fewest sittings of the likely range (10th percentile)
 * @param likely the median
 * @param high most sittings of the likely range (90th percentile)
 * @param score least and most Kirby-Desai score that fits the known facts; null if the
 * estimate is not based on it
 * @param plannedPulses class of the pulses that it was made for; null if no laser was
 * planned, then nanosecond
 */
public record Estimate(String version, Basis basis, double low, double likely, double high, @Nullable Score score,
		@Nullable PulseClass plannedPulses) {

	/** Creates one for a course of which no laser is planned. */
	public Estimate(String version, Basis basis, double low, double likely, double high, @Nullable Score score) {
		this(version, basis, low, likely, high, score, null);
	}

	/** Basis of an estimate. */
	public enum Basis {

		/**
		 * The Kirby-Desai score of a tattoo, taken as sittings, tattoo ink on a scalp at
		 * least 8; three quarters of it if picosecond pulses are planned.
		 */
		KIRBY_DESAI,

		/** Practitioners' 1 to 4 sittings for carbon scalp micropigmentation. */
		SMP_RULE,

		/**
		 * The 1 to 6 sittings of permanent make-up on the face, in two published series.
		 */
		PERMANENT_MAKE_UP,

		/**
		 * The usual range in the field, three to ten, if the pigment is unknown or
		 * unusual.
		 */
		FIELD_RANGE

	}

	/**
	 * Value object of a score of which parts may be unknown, so it lies between two
	 * values.
	 */
	public record Score(int least, int most) {
	}

}
