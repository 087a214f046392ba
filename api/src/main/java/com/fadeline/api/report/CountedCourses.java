package com.fadeline.api.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Page;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/**
 * Read model of the courses that a figure of a report counts.
 *
 * @param counted the figure: the sum of all their contributions
 * @param courses a page of them, newest first
 */
public record CountedCourses(long counted, Page<Course> courses) {

	/**
	 * Read model of a course without the name of its client.
	 *
	 * @param reference the clinic's own number of the client; null if there is none
	 * @param phototype null if not recorded
	 * @param sittings sittings done here
	 * @param latestFading the latest figure by specialists' readings, percent of the
	 * baseline; null while nothing is recorded
	 * @param counted its contribution to the figure
	 */
	public record Course(CourseId courseId, @Nullable String reference, ClinicId clinicId, LocalDate openedOn,
			@Nullable BodySite bodySite, Goal goal, CourseStatus status, @Nullable CompletionOutcome outcome,
			@Nullable Phototype phototype, Pigment pigment, int sittings, @Nullable Double latestFading, long counted) {

		/** Returns it with the clinic's own number of the client. */
		public Course referred(@Nullable String reference) {
			return new Course(this.courseId, reference, this.clinicId, this.openedOn, this.bodySite, this.goal,
					this.status, this.outcome, this.phototype, this.pigment, this.sittings, this.latestFading,
					this.counted);
		}

	}

}
