package com.fadeline.api.course;

/** What a consent is for. */
public enum ConsentKind {

	TREATMENT, PHOTOGRAPHY, MARKETING;

	/** Whether it holds for all courses of a client, not for the one it was signed in. */
	public boolean isOfClient() {
		return this != TREATMENT;
	}

}
