package com.fadeline.api.report;

/** By what the figures of a report are told apart. */
public enum Grouping {

	/** Not at all: one line for everything. */
	ALL,

	CLINIC, METHOD,

	/** The wavelengths of a sitting in nanometres; more than one are joined by a plus. */
	WAVELENGTH,

	PHOTOTYPE, PIGMENT, DEVICE, OPERATOR,

	/** What the estimate at the opening of a course rests on. */
	BASIS,

	/** The kind of a reaction. */
	KIND

}
