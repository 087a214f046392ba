package com.fadeline.api.course;

/** How passes are laid. */
public enum Technique {

	STANDARD, R20, PFD_PATCH

}
