package com.fadeline.query.report;

import com.fadeline.query.report.facts.CourseExit;

/**
 * Figure that is summed up in the cells of the reports. Courses count on the day of their
 * opening, bookings on the day they are for, everything else on the day it happened.
 */
enum Figure {

	/** Courses; the detail is their status. */
	COURSE,

	/** Open courses whose client has not come for long. */
	LOST_COURSE,

	/** Completed courses; the detail is their outcome. */
	OUTCOME,

	/** Completed courses; the detail is the number of sittings done here. */
	COMPLETED_SITTINGS,

	/** Sittings done elsewhere. */
	SITTING_ELSEWHERE,

	/** Bookings; the detail is their outcome. */
	BOOKING,

	/** Sittings, and their gain in points of percent; the detail is their method. */
	SITTING,

	/**
	 * Readings after another without a sitting between them, and their gain in points.
	 */
	LATER_GAIN,

	/**
	 * Courses compared with their estimate, and their errors; the detail is the verdict.
	 */
	FORECAST,

	/** Courses compared with their estimate, and their absolute errors. */
	FORECAST_MISS,

	/** Courses that reached a target but cannot be compared. */
	NOT_COMPARED,

	/** Courses by how far they have come; the detail is their {@link CourseExit}. */
	CLEARANCE,

	/** Courses with at least one sitting. */
	TREATED_COURSE,

	/** Treated courses that were seen long enough after a sitting, or had a reaction. */
	FOLLOWED_COURSE,

	/** Treated courses with a reaction; the detail is its grade, or empty for any. */
	AFFECTED_COURSE,

	/** Reactions; the detail is their grade. */
	REACTION,

	/** Sittings with an incomplete record. */
	INCOMPLETE,

	/** Sittings whose record lacks a fact; the detail is the fact. */
	MISSING

}
