package com.fadeline.api.course;

/** Why a course needs somebody. */
public enum AttentionKind {

	/** A booked sitting is over, and nobody has told what became of it. */
	NOT_RECORDED,

	/** The zones have rested as long as is recommended, and nothing is booked. */
	READY,

	/** The skin has healed, and nobody has looked how far it has faded. */
	FADING_CHECK_DUE,

	/** An adverse reaction is not over. */
	OPEN_REACTION,

	/** A client has reported a reaction that no specialist has graded. */
	REACTION_TO_ASSESS,

	/** The day has come on which a reaction was to be looked at again. */
	FOLLOW_UP_DUE,

	/** The answers to the health questions do not hold until the next sitting booked. */
	SCREENING_EXPIRING,

	/** A doctor's letter that clears treatment expires before the next sitting booked. */
	CLEARANCE_EXPIRING,

	/** Consent to treatment is not in force for the next sitting booked. */
	CONSENT_MISSING,

	/** More sittings are done or booked than planned. */
	OVER_PLAN,

	/** The last sittings changed little. */
	PLATEAU,

	/** Nothing has happened for long. */
	DORMANT

}
