package com.fadeline.api.course.query;

/** Kind of a step in the progress of a course. */
public enum MilestoneKind {

	OPENED, SITTING, FADING, REACTION, REACTION_RESOLVED, EXTENDED, COMPLETED, DISCONTINUED, REOPENED,
	/** Sittings done elsewhere before the course. */
	HISTORY,
	/** A booked sitting was moved to another time. */
	APPOINTMENT_MOVED,
	/** A booked sitting was cancelled. */
	APPOINTMENT_CANCELLED

}
