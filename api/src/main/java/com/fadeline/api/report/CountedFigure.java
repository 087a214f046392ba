package com.fadeline.api.report;

/**
 * Figure of a report to which courses contribute. Its subdivision is its detail, as
 * displayed in the report.
 */
public enum CountedFigure {

	/** Courses; by status. */
	COURSES,

	/** Completed courses; by outcome. */
	OUTCOMES,

	/** Sittings done here; by method. */
	SITTINGS,

	/** Those of them whose gain is known; by method. */
	MEASURED,

	/** Sittings done elsewhere. */
	ELSEWHERE,

	/** Bookings; by their outcome: PENDING, KEPT, CANCELLED or NO_SHOW. */
	BOOKINGS,

	/** Courses compared with their estimate; by verdict: BELOW, WITHIN or ABOVE. */
	COMPARED,

	/** Courses that reached a target but cannot be compared. */
	NOT_COMPARED,

	/** Courses with at least one sitting here. */
	TREATED,

	/** Those of them with a reaction; by its grade. */
	AFFECTED,

	/** Reactions; by grade. */
	REACTIONS,

	/** Incomplete records of sittings. */
	INCOMPLETE,

	/** Records of sittings that lack a required fact; by fact. */
	MISSING

}
