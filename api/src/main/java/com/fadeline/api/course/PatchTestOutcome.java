package com.fadeline.api.course;

/** What the test shots showed when read. */
public enum PatchTestOutcome {

	CLEAR, REACTED

}
