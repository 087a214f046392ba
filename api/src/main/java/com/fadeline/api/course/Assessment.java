package com.fadeline.api.course;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What is known of skin and ink; any part may be unknown, and then the estimate widens.
 *
 * @param inkAgeMonths age of the ink in months
 * @param causes why the client wants it gone
 */
public record Assessment(@Nullable Phototype phototype, Set<Colour> colours, @Nullable InkAmount inkAmount,
		@Nullable Scarring scarring, @Nullable Layering layering, Pigment pigment, @Nullable Integer inkAgeMonths,
		Set<FaultCause> causes) {

	/** An assessment in which nothing is known. */
	public static final Assessment UNKNOWN = new Assessment(null, Set.of(), null, null, null, Pigment.UNKNOWN, null,
			Set.of());

	// Canonical arguments may be missing in what was sent or stored.
	@SuppressWarnings("ConstantValue")
	public Assessment(@Nullable Phototype phototype, @Nullable Set<Colour> colours, @Nullable InkAmount inkAmount,
			@Nullable Scarring scarring, @Nullable Layering layering, @Nullable Pigment pigment,
			@Nullable Integer inkAgeMonths, @Nullable Set<FaultCause> causes) {
		this.phototype = phototype;
		this.colours = (colours == null) ? Set.of() : Set.copyOf(colours);
		this.inkAmount = inkAmount;
		this.scarring = scarring;
		this.layering = layering;
		this.pigment = (pigment == null) ? Pigment.UNKNOWN : pigment;
		this.inkAgeMonths = inkAgeMonths;
		this.causes = (causes == null) ? Set.of() : Set.copyOf(causes);
	}

}
