package com.fadeline.api.course;

/** What the skin showed at once after the laser. */
public enum Endpoint {

	NONE, SLIGHT_WHITENING, FROSTING, PINPOINT_BLEEDING, SPLATTER

}
