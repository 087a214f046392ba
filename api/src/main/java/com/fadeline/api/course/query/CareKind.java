package com.fadeline.api.course.query;

/** Kind of aftercare advice. */
public enum CareKind {

	/** A reaction is open. */
	REACTION,

	/** The white frosting of today's laser sitting. */
	FROSTING,

	/** The skin heals after a laser sitting. */
	LASER_HEALING,

	/** A scab forms where saline was worked in. */
	SCAB_FORMS,

	/** The scab falls by itself. */
	SCAB_FALLS,

	/** What a client must not wait with, while the skin heals. */
	WARNING_SIGNS,

	/** The body clears ink; it is too early to judge the fading. */
	CLEARING,

	/** The fading can be judged. */
	JUDGE

}
