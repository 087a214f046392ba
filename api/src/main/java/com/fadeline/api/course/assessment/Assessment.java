package com.fadeline.api.course.assessment;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;

/**
 * Value object of an assessment of skin and ink; any part may be unknown, which widens
 * the estimate.
 *
 * @param inkAgeMonths age of the ink in months
 * @param causes why the client wants it removed
 */
public record Assessment(@Nullable Phototype phototype, Set<Colour> colours, @Nullable InkAmount inkAmount,
		@Nullable Scarring scarring, @Nullable Layering layering, Pigment pigment, @Nullable Integer inkAgeMonths,
		Set<FaultCause> causes) {

	/** Assessment in which nothing is known. */
	public static final Assessment UNKNOWN = new Assessment(null, Set.of(), null, null, null, Pigment.UNKNOWN, null,
			Set.of());

	/** Creates it from received or stored data, in which any part may be missing. */
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

	/** Sorts in the order of declaration, so that equal sets are always written alike. */
	private static <E extends Enum<E>> Set<E> sorted(@Nullable Collection<E> values) {
		return (values == null) ? Set.of() : Collections.unmodifiableSet(new TreeSet<>(values));
	}

}
