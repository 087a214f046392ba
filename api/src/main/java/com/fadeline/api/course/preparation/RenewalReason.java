package com.fadeline.api.course.preparation;

/** Reason why a consent has to be signed again. */
public enum RenewalReason {

	/** It was signed for the other method. */
	METHOD,

	/** The text has changed since. */
	VERSION,

	/** The course has zones that it does not name. */
	ZONES,

	/** It was signed longer ago than the clinic allows. */
	AGE

}
