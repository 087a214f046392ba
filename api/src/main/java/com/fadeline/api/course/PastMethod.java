package com.fadeline.api.course;

/**
 * How a sitting done elsewhere treated; a tattoo machine with an unnamed solution is not
 * called saline.
 */
public enum PastMethod {

	LASER, SALINE, NEEDLE_SOLUTION

}
