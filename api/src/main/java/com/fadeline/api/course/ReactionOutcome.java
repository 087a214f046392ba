package com.fadeline.api.course;

/** How a reaction ended. */
public enum ReactionOutcome {

	HEALED, HEALED_WITH_MARK,

	/** It is followed no more, and has not gone. */
	PERSISTS,

	/** A doctor took it over. */
	REFERRED,

	UNKNOWN

}
