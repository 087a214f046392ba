package com.fadeline.api.course;

/** What a course can need somebody for. */
public enum ReminderKind {

	/** A booked sitting is over, and nobody has told what became of it. */
	SITTING_NOT_RECORDED,

	/** The skin has healed, and nobody has looked how far it has faded. */
	FADING_CHECK_DUE,

	/** Nothing has happened for long. */
	DORMANT,

	/** The last sittings changed little. */
	PLATEAU

}
