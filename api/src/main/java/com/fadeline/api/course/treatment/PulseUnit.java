package com.fadeline.api.course.treatment;

/** Unit of a pulse duration: picoseconds or nanoseconds. */
public enum PulseUnit {

	PS, NS

}
