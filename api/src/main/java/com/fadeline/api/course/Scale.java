package com.fadeline.api.course;

/** How the fading was measured. */
public enum Scale {

	VISUAL, PHOTO, COLORIMETER

}
