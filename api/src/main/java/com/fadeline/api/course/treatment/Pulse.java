package com.fadeline.api.course.treatment;

/**
 * Value object of a pulse duration; the unit is always stored since published tables mix
 * them up.
 */
public record Pulse(double value, PulseUnit unit) {

	/** Returns whether it is of the picosecond class. */
	public boolean picosecond() {
		return this.unit == PulseUnit.PS;
	}

}
