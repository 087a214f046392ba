package com.fadeline.api.course;

/** What a course is for. */
public enum Goal {

	FULL_REMOVAL(95), LIGHTENING(60), RESHAPE(95);

	private final double targetFading;

	Goal(double targetFading) {
		this.targetFading = targetFading;
	}

	/** Fading to reach where the course sets none, in percent of the baseline. */
	public double targetFading() {
		return this.targetFading;
	}

}
