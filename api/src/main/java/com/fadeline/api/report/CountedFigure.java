package com.fadeline.api.report;

/**
 * A figure of a report that courses add to. What it is told apart by is its detail, as
 * the report tells it.
 */
public enum CountedFigure {

	/** Courses; by status. */
	COURSES,

	/** Completed courses; by outcome. */
	OUTCOMES,

	/** Sittings done here; by method. */
	SITTINGS,

	/** Those of them of which it is known what they gained; by method. */
	MEASURED,

	/** Sittings done elsewhere. */
	ELSEWHERE,

	/** Bookings; by what became of them: PENDING, KEPT, CANCELLED or NO_SHOW. */
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

	/** Records of sittings that miss something. */
	INCOMPLETE,

	/** Records of sittings that miss a required fact; by fact. */
	MISSING

}
