package com.fadeline.api.course.photo;

/** When a photo is taken. */
public enum PhotoPurpose {

	BEFORE_SITTING,

	/** Once the skin has healed since the last sitting. */
	INTERVAL,

	REACTION,

	/** Straight after a sitting: frosting and swelling, so no measure of fading. */
	IMMEDIATE

}
