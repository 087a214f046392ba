package com.fadeline.api.course.observation;

/** Scale on which the fading was measured. */
public enum Scale {

	VISUAL, PHOTO, COLORIMETER,

	/**
	 * By areas on two photos, computed and not clinically validated. It stands beside the
	 * readings of people and informs the forecast, but is never the fading of a course.
	 */
	PHOTO_MEASURED;

	/**
	 * Returns whether somebody looked, so that the reading can be the fading of a course.
	 */
	public boolean readByPeople() {
		return this != PHOTO_MEASURED;
	}

}
