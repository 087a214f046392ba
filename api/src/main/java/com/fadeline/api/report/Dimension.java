package com.fadeline.api.report;

/** Dimension of a pivot table, by which its figures are grouped or filtered. */
public enum Dimension {

	/** No grouping: one group of everything. */
	ALL,

	/** Month of the day on which an entry counts, such as 2026-01. */
	MONTH,

	/** Of the course. */
	CLINIC, SITE, GOAL, PHOTOTYPE, PIGMENT,

	/** Of the sitting. */
	METHOD,

	/** The wavelengths of a sitting in nanometres; more than one are joined by a plus. */
	WAVELENGTH,

	DEVICE, OPERATOR;

	/** Returns whether only sittings have it, and what belongs to a sitting. */
	public boolean isOfSittings() {
		return switch (this) {
			case METHOD, WAVELENGTH, DEVICE, OPERATOR -> true;
			case ALL, MONTH, CLINIC, SITE, GOAL, PHOTOTYPE, PIGMENT -> false;
		};
	}

}
