package com.fadeline.api.course.query;

/** Kind of aftercare advice. */
public enum CareKind {

	/** A reaction is open. */
	REACTION,

	/** The white frosting of today's laser sitting. */
	FROSTING,

	/** A scab forms where saline was worked in. */
	SCAB_FORMS,

	/** The scab falls by itself. */
	SCAB_FALLS,

	/** The body clears ink; it is too early to judge the fading. */
	CLEARING,

	/** The fading can be judged. */
	JUDGE

}
