package com.fadeline.api.audit;

/** What came of an access. */
public enum AccessOutcome {

	/** It was shown. */
	SHOWN,
	/** It was not theirs to see or to change. */
	REFUSED

}
