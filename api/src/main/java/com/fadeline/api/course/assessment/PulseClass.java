package com.fadeline.api.course.assessment;

/** Class of the pulses of a laser. */
public enum PulseClass {

	NANOSECOND,

	/**
	 * Needs about a quarter fewer sittings than the Kirby-Desai score, which was made for
	 * nanosecond pulses.
	 */
	PICOSECOND

}
