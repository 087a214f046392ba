package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinical.CourseTreatment;
import com.fadeline.api.clinical.RestIntervals;
import com.fadeline.api.clinical.TreatedCourse;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.SittingId;

/**
 * Adapter from the facts of a client's courses to the treatments that intervals are
 * checked against.
 *
 * @param course the course being judged
 * @param done past treatments in all courses of the client
 * @param booked treatments booked in them
 */
record ClientTreatments(TreatedCourse course, RestIntervals intervals, List<CourseTreatment> done,
		List<CourseTreatment> booked) {

	/**
	 * Returns all treatments but one.
	 * @param except the sitting being judged, which is not compared with itself; null for
	 * none
	 */
	static ClientTreatments beside(@Nullable SittingId except, CourseFacts facts, RuleContext standards) {
		List<TreatedCourse> courses = facts.everywhere().map((course) -> treated(course, except, standards)).toList();
		RestIntervals intervals = new RestIntervals(courses, standards.policy().intervals());
		return new ClientTreatments(courses.getFirst(), intervals, intervals.done(),
				facts.everywhere().flatMap((course) -> booked(course, except, standards)).toList());
	}

	/** Returns a sitting of the course being judged. */
	CourseTreatment inCourse(List<String> zones, LocalDate day, Method method) {
		return new CourseTreatment(this.course, zones, day, method);
	}

	private static TreatedCourse treated(CourseFacts course, @Nullable SittingId except, RuleContext standards) {
		Stream<TreatedZones> here = course.doneBeside(except)
			.map((treatment) -> new TreatedZones(treatment.zones(), standards.day(treatment.performedAt()),
					treatment.method()));
		Stream<TreatedZones> before = course.histories()
			.stream()
			.flatMap((history) -> TreatedZones.past(history, course.zones()).stream());
		return treated(course, Stream.concat(here, before).toList());
	}

	private static TreatedCourse treated(CourseFacts course, List<TreatedZones> done) {
		return new TreatedCourse(course.courseId(), course.bodySite(), course.zones(), course.assessment(), done);
	}

	private static Stream<CourseTreatment> booked(CourseFacts course, @Nullable SittingId except,
			RuleContext standards) {
		TreatedCourse of = treated(course, List.of());
		return course.booked()
			.stream()
			.filter((other) -> !other.booking().sittingId().equals(except))
			.map((other) -> new CourseTreatment(of, other.booking().zones(), standards.day(other.booking().startsAt()),
					other.method()));
	}

}
