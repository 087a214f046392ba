package com.fadeline.api.course.booking;

/** Kind of a reminder. */
public enum ReminderKind {

	/** A booked sitting is over, and its outcome is not recorded. */
	SITTING_NOT_RECORDED,

	/** The skin has healed, and its fading has not been read. */
	FADING_CHECK_DUE,

	/** The course has been inactive for a long time. */
	DORMANT,

	/** The last sittings gained little fading. */
	PLATEAU

}
