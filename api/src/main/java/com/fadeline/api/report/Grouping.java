package com.fadeline.api.report;

/** Dimension by which the figures of a report are grouped. */
public enum Grouping {

	/** No grouping: one line for everything. */
	ALL,

	CLINIC, METHOD,

	/** The wavelengths of a sitting in nanometres; more than one are joined by a plus. */
	WAVELENGTH,

	PHOTOTYPE, PIGMENT, DEVICE, OPERATOR,

	/** The basis of the estimate at the opening of a course. */
	BASIS,

	/** The kind of a reaction. */
	KIND

}
