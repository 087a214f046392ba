package com.fadeline.api.course;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * A local anaesthetic on the skin; null is what is not known.
 *
 * @param percent strength, in percent by weight
 * @param grams how much of the product was put on, in grams
 * @param minutes how long it stayed, in minutes
 * @param occlusion whether it was covered, which lets more of it through
 * @param areaCm2 the area it was put on, in square centimetres; null where it is that
 * which was treated
 * @param bodyWeightKg what the client weighs, in kilograms
 */
public record Anaesthetic(@Personal @Nullable String product, @Nullable Double percent, @Nullable Double grams,
		@Nullable Integer minutes, @Nullable Boolean occlusion, @Nullable Double areaCm2,
		@Nullable Double bodyWeightKg) {

	private static final double MG_PER_G = 1000;

	private static final double WHOLE = 100;

	/** The drug in it, in milligrams; null where strength or amount is not known. */
	public @Nullable Double milligrams() {
		Double strength = this.percent;
		Double amount = this.grams;
		return (strength == null || amount == null) ? null : amount * MG_PER_G * strength / WHOLE;
	}

}
