package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.treatment.Method;

/** Value object of zones treated in a course. */
public record CourseTreatment(TreatedCourse course, TreatedZones treated) {

	public CourseTreatment(TreatedCourse course, List<String> zones, LocalDate day, Method method) {
		this(course, new TreatedZones(zones, day, method));
	}

	public List<String> zones() {
		return this.treated.zones();
	}

	public LocalDate day() {
		return this.treated.day();
	}

	public Method method() {
		return this.treated.method();
	}

	/** Returns the same treatment on another day. */
	public CourseTreatment on(LocalDate day) {
		return new CourseTreatment(this.course, zones(), day, method());
	}

	public boolean isInCourseOf(CourseTreatment other) {
		return this.course.is(other.course);
	}

}
