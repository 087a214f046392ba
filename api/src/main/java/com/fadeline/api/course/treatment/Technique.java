package com.fadeline.api.course.treatment;

/** Technique by which passes are applied. */
public enum Technique {

	STANDARD, R20, PFD_PATCH

}
