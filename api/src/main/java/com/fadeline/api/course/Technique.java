package com.fadeline.api.course;

/** Technique by which passes are applied. */
public enum Technique {

	STANDARD, R20, PFD_PATCH

}
