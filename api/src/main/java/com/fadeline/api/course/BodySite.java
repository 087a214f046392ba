package com.fadeline.api.course;

/** Where on the body a course works. */
public enum BodySite {

	SCALP, FACE, NECK, UPPER_TRUNK, LOWER_TRUNK, PROXIMAL_EXTREMITY, DISTAL_EXTREMITY

}
