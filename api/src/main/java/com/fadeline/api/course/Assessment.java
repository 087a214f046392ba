package com.fadeline.api.course;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

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

	/** Takes what was sent or stored, where any part may be missing. */
	public Assessment(@Nullable Phototype phototype, @Nullable Set<Colour> colours, @Nullable InkAmount inkAmount,
			@Nullable Scarring scarring, @Nullable Layering layering, @Nullable Pigment pigment,
			@Nullable Integer inkAgeMonths, @Nullable Set<FaultCause> causes) {
		this.phototype = phototype;
		this.colours = sorted(colours);
		this.inkAmount = inkAmount;
		this.scarring = scarring;
		this.layering = layering;
		this.pigment = (pigment == null) ? Pigment.UNKNOWN : pigment;
		this.inkAgeMonths = inkAgeMonths;
		this.causes = sorted(causes);
	}

	/** In the order of declaration, so that the same set is always written the same. */
	private static <E extends Enum<E>> Set<E> sorted(@Nullable Collection<E> values) {
		return (values == null) ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
	}

}
