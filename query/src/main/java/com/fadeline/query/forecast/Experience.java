package com.fadeline.query.forecast;

import java.util.List;

/**
 * Value object of what the courses of a clinic teach about its estimates.
 *
 * @param courses number of courses that it was learned from; 0 if none
 * @param shift by which the logarithm of the sittings differs from the estimate; below 0
 * the clinic needs fewer
 * @param widening factor of the spread about the estimates
 * @param slowing probability of each {@link Slowing}
 * @param groups by how much groups of its courses differ from all
 */
public record Experience(int courses, double shift, double widening, List<Double> slowing, GroupShifts groups) {

	/** Experience of a clinic that has taught nothing. */
	public static final Experience NONE = new Experience(0, 0, 1, Slowing.CHANCES, GroupShifts.NONE);

	public Experience {
		slowing = List.copyOf(slowing);
	}

	/**
	 * Returns what is used of it.
	 * @param fewest number of courses that teach something that is used; 0 for never
	 */
	public Experience from(int fewest) {
		return (fewest > 0 && this.courses >= fewest) ? this : NONE;
	}

}
