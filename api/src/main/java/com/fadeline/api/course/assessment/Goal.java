package com.fadeline.api.course.assessment;

/** Goal of a course. */
public enum Goal {

	FULL_REMOVAL(95), LIGHTENING(60), RESHAPE(95);

	private final double targetFading;

	Goal(double targetFading) {
		this.targetFading = targetFading;
	}

	/** Returns the target fading if the course sets none, in percent of the baseline. */
	public double targetFading() {
		return this.targetFading;
	}

}
