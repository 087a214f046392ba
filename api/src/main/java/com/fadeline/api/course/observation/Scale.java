package com.fadeline.api.course.observation;

/** Scale on which the fading was measured. */
public enum Scale {

	VISUAL, PHOTO, COLORIMETER

}
