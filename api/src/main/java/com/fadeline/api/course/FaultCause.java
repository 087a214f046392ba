package com.fadeline.api.course;

/** What went wrong with the work that is to be removed. */
public enum FaultCause {

	PUNCTURE_SIZE, PIGMENT_SHIFT, TECHNIQUE, SCAR, CHANGE_OF_MIND

}
