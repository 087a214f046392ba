package com.fadeline.api.course;

/** Why a doctor's letter does not clear what a client has. */
public enum LetterGap {

	/** It does not say who wrote it. */
	DOCTOR,

	/** It does not say when it was written. */
	DATE,

	/** It does not say until when it holds. */
	EXPIRY,

	/** It was written after the day it would have to clear. */
	WRITTEN_LATER,

	/** It no longer holds on that day. */
	EXPIRED

}
