package com.fadeline.api.report;

/**
 * Figure of a report to which courses contribute. Its subdivision is its detail, as
 * displayed in the report.
 */
public enum CountedFigure {

	/** Courses; by status. */
	COURSES,

	/** Open courses whose client has not come for long. */
	LOST,

	/** Completed courses; by outcome. */
	OUTCOMES,

	/** Sittings done here; by method. */
	SITTINGS,

	/** Sittings done here whose gain is known; by method. */
	MEASURED,

	/** Sittings done elsewhere. */
	ELSEWHERE,

	/** Bookings; by their outcome: PENDING, KEPT, CANCELLED or NO_SHOW. */
	BOOKINGS,

	/**
	 * Courses by how far they have come: number of sittings, a blank, and REACHED,
	 * STOPPED, LOST or OPEN.
	 */
	CLEARANCE,

	/** Courses compared with their estimate; by verdict: BELOW, WITHIN or ABOVE. */
	COMPARED,

	/** Courses that reached a target but cannot be compared. */
	NOT_COMPARED,

	/** Courses with at least one sitting here. */
	TREATED,

	/** Courses that were seen long enough after a sitting, or had a reaction to it. */
	FOLLOWED,

	/** Treated courses with a reaction; by its grade. */
	AFFECTED,

	/** Reactions; by grade. */
	REACTIONS,

	/** Incomplete records of sittings. */
	INCOMPLETE,

	/** Records of sittings that lack a required fact; by fact. */
	MISSING

}
