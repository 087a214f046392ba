package com.fadeline.api.course.treatment;

/** Clinical endpoint: the immediate reaction of the skin to the laser. */
public enum Endpoint {

	NONE, SLIGHT_WHITENING, FROSTING, PINPOINT_BLEEDING, SPLATTER

}
