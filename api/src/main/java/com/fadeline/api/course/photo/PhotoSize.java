package com.fadeline.api.course.photo;

/** Size in which a photo is shown. */
public enum PhotoSize {

	/** At most 320 pixels a side. */
	THUMB,

	/** At most 1600 pixels a side. */
	SCREEN,

	ORIGINAL

}
