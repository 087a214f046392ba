package com.fadeline.api.course.query;

/** Reason why a course needs attention. */
public enum AttentionKind {

	/** A booked sitting is over, and its outcome is not recorded. */
	NOT_RECORDED,

	/** The zones have rested for the recommended interval, and nothing is booked. */
	READY,

	/** The skin has healed, and its fading has not been read. */
	FADING_CHECK_DUE,

	/** An adverse reaction is open. */
	OPEN_REACTION,

	/** A client has reported a reaction that no specialist has graded. */
	REACTION_TO_ASSESS,

	/** The day of the next check of a reaction has come. */
	FOLLOW_UP_DUE,

	/** A client asks for another time for a booked sitting. */
	MOVE_REQUESTED,

	/** A client has sent a message that nobody has answered. */
	MESSAGE,

	/** The answers to the health questions expire before the next booked sitting. */
	SCREENING_EXPIRING,

	/** A doctor's letter that clears treatment expires before the next booked sitting. */
	CLEARANCE_EXPIRING,

	/** Consent to treatment is not in force for the next booked sitting. */
	CONSENT_MISSING,

	/** A consent to treatment that was signed at home still has to be explained. */
	CONSENT_TO_EXPLAIN,

	/** Health answers that the client gave at home have to be verified. */
	HOME_ANSWERS,

	/** More sittings are done or booked than planned. */
	OVER_PLAN,

	/** The last sittings gained little fading. */
	PLATEAU,

	/** The course has been inactive for a long time. */
	DORMANT;

	/** Returns how urgent it is: the lower, the sooner somebody has to act. */
	public int urgency() {
		return switch (this) {
			case OPEN_REACTION, REACTION_TO_ASSESS, FOLLOW_UP_DUE -> 1;
			case MOVE_REQUESTED, MESSAGE -> 2;
			case CONSENT_MISSING, CONSENT_TO_EXPLAIN, HOME_ANSWERS, SCREENING_EXPIRING, CLEARANCE_EXPIRING,
					NOT_RECORDED ->
				3;
			case READY, FADING_CHECK_DUE, OVER_PLAN, PLATEAU -> 4;
			case DORMANT -> 5;
		};
	}

}
