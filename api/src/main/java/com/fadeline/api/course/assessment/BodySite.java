package com.fadeline.api.course.assessment;

/** Body site of a course. */
public enum BodySite {

	SCALP, FACE, NECK, UPPER_TRUNK, LOWER_TRUNK, PROXIMAL_EXTREMITY, DISTAL_EXTREMITY

}
