package com.fadeline.api.course.preparation;

/** Kind of a consent. */
public enum ConsentKind {

	TREATMENT, PHOTOGRAPHY, MARKETING;

	/**
	 * Returns whether it holds for all courses of a client, not only for the one it was
	 * signed in.
	 */
	public boolean isOfClient() {
		return this != TREATMENT;
	}

}
