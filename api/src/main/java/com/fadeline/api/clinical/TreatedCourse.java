package com.fadeline.api.clinical;

import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.policy.Policy;

/**
 * Value object of a course, as far as the intervals between its sittings need it.
 *
 * @param bodySite null if not known
 * @param zones the zones of the course; empty if it lists none
 * @param done treatments in it and before it, as far as days and zones are known
 */
public record TreatedCourse(CourseId courseId, @Nullable BodySite bodySite, List<String> zones, Assessment assessment,
		List<TreatedZones> done) {

	public TreatedCourse {
		zones = Lists.copy(zones);
		done = Lists.copy(done);
	}

	boolean is(TreatedCourse other) {
		return this.courseId.equals(other.courseId);
	}

	/**
	 * Returns whether it may share the site with the other; an unknown site matches any.
	 */
	boolean mayShareSite(TreatedCourse other) {
		return this.bodySite == null || other.bodySite == null || this.bodySite == other.bodySite;
	}

	/**
	 * Returns the days between two sittings of that method in this course; fewer are a
	 * breach.
	 */
	int floorDays(Method method, Policy.Intervals policy) {
		return interval(method, policy).floorDays();
	}

	/**
	 * Returns the days between two sittings of that method in this course; fewer are a
	 * caution.
	 */
	int recommendedDays(Method method, Policy.Intervals policy) {
		return interval(method, policy).recommendedDays(this.assessment.phototype());
	}

	private Policy.Interval interval(Method method, Policy.Intervals policy) {
		return policy.of(method, this.bodySite, this.assessment);
	}

}
