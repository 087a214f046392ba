package com.fadeline.api.course.preparation;

/** Outcome of a reading of the test spots. */
public enum PatchTestOutcome {

	CLEAR, REACTED

}
