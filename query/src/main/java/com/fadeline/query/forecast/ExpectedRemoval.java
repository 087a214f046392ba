package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.treatment.Method;

/**
 * Calculator of what the estimate of a course makes expect of one of its sittings, so
 * that sittings of easy and hard courses, first and late ones, can be compared. The
 * expectation is that of nanosecond pulses whatever the device, so that a device that
 * does better shows.
 */
public final class ExpectedRemoval {

	private ExpectedRemoval() {
	}

	/**
	 * Returns the expected depth of removal, the fall of the logarithm of what was left,
	 * in a course that goes as the median of its estimate.
	 * @param sitting its number on that skin, from 1
	 */
	public static double of(Estimate estimate, Method method, int sitting) {
		CourseSoFar course = CourseSoFar.unopened(estimate, CourseKind.UNKNOWN, Goal.FULL_REMOVAL.targetFading());
		Prior prior = Prior.of(course, switch (method) {
			case LASER -> TreatmentAgent.NANOSECOND;
			case SALINE -> TreatmentAgent.NEEDLE;
		});
		double depth = 0;
		for (int slowing = 0; slowing < Slowing.SIZE; slowing++) {
			double work = Slowing.work(slowing, sitting) - Slowing.work(slowing, sitting - 1.0);
			depth += Slowing.CHANCES.get(slowing) * prior.rate(0, slowing) * work;
		}
		return depth;
	}

}
