package com.fadeline.api.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;
import com.fadeline.api.Page;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.CourseId;
import com.fadeline.api.course.CourseStatus;
import com.fadeline.api.course.Goal;
import com.fadeline.api.course.Phototype;
import com.fadeline.api.course.Pigment;

/**
 * Read model of the courses that a figure of a report counts.
 *
 * @param counted the figure: the sum of all their contributions
 * @param courses a page of them, newest first
 */
public record CountedCourses(long counted, Page<Course> courses) {

	/**
	 * Read model of a course without its client.
	 *
	 * @param phototype null if not recorded
	 * @param sittings sittings done here
	 * @param latestFading the latest figure by specialists' readings, percent of the
	 * baseline; null while nothing is recorded
	 * @param counted its contribution to the figure
	 */
	public record Course(CourseId courseId, ClinicId clinicId, LocalDate openedOn, @Nullable BodySite bodySite,
			Goal goal, CourseStatus status, @Nullable CompletionOutcome outcome, @Nullable Phototype phototype,
			Pigment pigment, int sittings, @Nullable Double latestFading, long counted) {
	}

}
