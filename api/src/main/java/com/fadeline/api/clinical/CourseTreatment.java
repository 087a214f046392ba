package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.BodySite;
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

	/** Returns the sites of its zones; those of the course if none is named. */
	Set<@Nullable BodySite> sites() {
		return this.course.sites(zones().isEmpty() ? this.course.zones() : zones());
	}

	public boolean isInCourseOf(CourseTreatment other) {
		return this.course.is(other.course);
	}

}
