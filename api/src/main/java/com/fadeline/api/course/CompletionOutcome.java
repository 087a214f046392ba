package com.fadeline.api.course;

/** Why a course was brought to its end. */
public enum CompletionOutcome {

	TARGET_REACHED, CLIENT_SATISFIED, STOPPED_AT_PLATEAU

}
