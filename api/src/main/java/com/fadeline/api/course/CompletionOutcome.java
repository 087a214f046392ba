package com.fadeline.api.course;

/** Outcome of a completed course. */
public enum CompletionOutcome {

	TARGET_REACHED, CLIENT_SATISFIED, STOPPED_AT_PLATEAU

}
