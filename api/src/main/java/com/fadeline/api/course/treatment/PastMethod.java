package com.fadeline.api.course.treatment;

/**
 * Method of a sitting done elsewhere; a tattoo machine with an unnamed solution is not
 * called saline.
 */
public enum PastMethod {

	LASER, SALINE, NEEDLE_SOLUTION

}
