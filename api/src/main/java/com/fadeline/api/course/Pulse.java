package com.fadeline.api.course;

/** A pulse duration; the unit is always stored since published tables mix them up. */
public record Pulse(double value, PulseUnit unit) {

	/** Whether it is of the picosecond class. */
	public boolean picosecond() {
		return this.unit == PulseUnit.PS;
	}

}
