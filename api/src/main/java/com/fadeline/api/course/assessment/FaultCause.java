package com.fadeline.api.course.assessment;

/** Fault of the work that is to be removed. */
public enum FaultCause {

	PUNCTURE_SIZE, PIGMENT_SHIFT, TECHNIQUE, SCAR, CHANGE_OF_MIND

}
