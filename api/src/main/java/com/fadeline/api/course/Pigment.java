package com.fadeline.api.course;

/** Material of the pigment. */
public enum Pigment {

	CARBON, IRON_OXIDE, TATTOO_INK, UNKNOWN

}
