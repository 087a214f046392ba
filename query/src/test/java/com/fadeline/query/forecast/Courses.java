package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.Collections;
import java.util.List;

/** Courses and parts of them for the tests of the forecast. */
final class Courses {

	static final Estimate SMP = new Estimate("1", Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);

	static final Estimate FIELD = new Estimate("1", Estimate.Basis.FIELD_RANGE, 3, 6.5, 10, null);

	private Courses() {
	}

	static Estimate kirbyDesai(int least, int most) {
		return new Estimate("1", Estimate.Basis.KIRBY_DESAI, least, least, most, new Estimate.Score(least, most));
	}

	/** A course with a target of 95 % and a plan of ten sittings. */
	static CourseSoFar course(Estimate estimate, int sittings, Reading... readings) {
		return new CourseSoFar(estimate, 95, 10, List.of(), Collections.nCopies(sittings, TreatmentAgent.NANOSECOND),
				null, List.of(readings));
	}

	static Reading reading(double percent, int afterSitting) {
		return reading(percent, afterSitting, false);
	}

	static Reading reading(double percent, int afterSitting, boolean early) {
		return new Reading(percent, afterSitting, early, null, Observer.SPECIALIST, Scale.PHOTO);
	}

	static Reading reading(String zone, double percent, int afterSitting) {
		return new Reading(percent, afterSitting, false, zone, Observer.SPECIALIST, Scale.PHOTO);
	}

}
