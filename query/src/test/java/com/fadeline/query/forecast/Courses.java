package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.forecast.CourseSoFar.Treatments;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import java.util.Collections;
import java.util.List;
import java.util.Map;

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
		return course(estimate, 95, Collections.nCopies(sittings, TreatmentAgent.NANOSECOND), readings);
	}

	static CourseSoFar course(Estimate estimate, double target, List<TreatmentAgent> done, Reading... readings) {
		return new CourseSoFar(estimate, CourseKind.UNKNOWN, null, target, 10, List.of(),
				treatments(done.stream().map((agent) -> new Visit(agent, List.of())).toList()), List.of(readings),
				Map.of(), Experience.NONE);
	}

	/** A scalp in zones, treated visit by visit in those that are named. */
	static CourseSoFar scalp(List<String> zones, List<List<String>> visits, Reading... readings) {
		return new CourseSoFar(SMP, CourseKind.UNKNOWN, BodySite.SCALP, 95, 10, zones,
				treatments(visits.stream().map((some) -> new Visit(TreatmentAgent.NANOSECOND, some)).toList()),
				List.of(readings), Map.of(), Experience.NONE);
	}

	private static Treatments treatments(List<Visit> done) {
		return new Treatments(done, 0, List.of(), TreatmentAgent.NANOSECOND);
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
