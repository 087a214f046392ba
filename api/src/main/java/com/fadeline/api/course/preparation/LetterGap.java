package com.fadeline.api.course.preparation;

/** Reason why a doctor's letter does not clear an item. */
public enum LetterGap {

	/** Its author is not stated. */
	DOCTOR,

	/** Its date is not stated. */
	DATE,

	/** Its expiry is not stated. */
	EXPIRY,

	/** It was written after the day it would have to clear. */
	WRITTEN_LATER,

	/** It is no longer valid on that day. */
	EXPIRED

}
