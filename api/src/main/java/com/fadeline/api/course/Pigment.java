package com.fadeline.api.course;

/** What the pigment is made of. */
public enum Pigment {

	CARBON, IRON_OXIDE, TATTOO_INK, UNKNOWN

}
