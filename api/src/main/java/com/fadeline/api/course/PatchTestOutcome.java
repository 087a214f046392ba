package com.fadeline.api.course;

/** Outcome of a reading of the test spots. */
public enum PatchTestOutcome {

	CLEAR, REACTED

}
