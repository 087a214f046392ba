package com.fadeline.api.course.assessment;

/** Material of the pigment. */
public enum Pigment {

	CARBON, IRON_OXIDE, TATTOO_INK, UNKNOWN

}
