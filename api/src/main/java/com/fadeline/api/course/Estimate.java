package com.fadeline.api.course;

import org.jspecify.annotations.Nullable;

/**
 * How many sittings it may take to full removal (95 %), as estimated from an assessment
 * before any fading was seen. An estimate, no promise.
 *
 * @param version version of the way it was worked out
 * @param low fewest sittings of the likely range (10th percentile)
 * @param likely the middle
 * @param high most sittings of the likely range (90th percentile)
 * @param score least and most Kirby-Desai score that fits what is known; null where the
 * estimate does not come from it
 */
public record Estimate(String version, Basis basis, double low, double likely, double high, @Nullable Score score) {

	/** What an estimate rests on. */
	public enum Basis {

		/** The Kirby-Desai score of a tattoo, read as sittings. */
		KIRBY_DESAI,

		/** Practitioners' 1 to 4 sittings for carbon scalp micropigmentation. */
		SMP_RULE,

		/** The field's three to ten, where the pigment is not known or unusual. */
		FIELD_RANGE

	}

	/** A score of which parts may be unknown, so it lies between two values. */
	public record Score(int least, int most) {
	}

}
