package com.fadeline.api.course.treatment;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * Value object of a local anaesthetic on the skin; null if not known.
 *
 * @param percent strength, in percent by weight
 * @param grams amount of the product applied, in grams
 * @param minutes how long it stayed, in minutes
 * @param occlusion whether it was covered, which increases absorption
 * @param areaCm2 the area it was applied to, in square centimetres; null if it is the
 * treated area
 * @param bodyWeightKg body weight of the client, in kilograms
 */
public record Anaesthetic(@Personal @Nullable String product, @Nullable Double percent, @Nullable Double grams,
		@Nullable Integer minutes, @Nullable Boolean occlusion, @Nullable Double areaCm2,
		@Nullable Double bodyWeightKg) {

	private static final double MG_PER_G = 1000;

	private static final double WHOLE = 100;

	/** Returns the drug in it, in milligrams; null if strength or amount is not known. */
	public @Nullable Double milligrams() {
		Double strength = this.percent;
		Double amount = this.grams;
		return (strength == null || amount == null) ? null : amount * MG_PER_G * strength / WHOLE;
	}

}
