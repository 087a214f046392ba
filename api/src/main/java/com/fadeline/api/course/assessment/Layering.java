package com.fadeline.api.course.assessment;

/** Layering of the ink: whether it was put over older ink. */
public enum Layering {

	NONE, LAYERED

}
