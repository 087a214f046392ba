package com.fadeline.api.course.observation;

/** Outcome of a reaction. */
public enum ReactionOutcome {

	HEALED, HEALED_WITH_MARK,

	/** Its follow-up ended, though it has not healed. */
	PERSISTS,

	/** A doctor took it over. */
	REFERRED,

	UNKNOWN

}
