package com.fadeline.api.course;

/** What a consent is for. */
public enum ConsentKind {

	TREATMENT, PHOTOGRAPHY, MARKETING

}
