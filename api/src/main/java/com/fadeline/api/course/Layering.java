package com.fadeline.api.course;

/** Whether ink was put over older ink. */
public enum Layering {

	NONE, LAYERED

}
