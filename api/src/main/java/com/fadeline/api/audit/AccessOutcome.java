package com.fadeline.api.audit;

/** Outcome of an access. */
public enum AccessOutcome {

	/** The record was shown. */
	SHOWN,
	/** The access was refused for lack of rights. */
	REFUSED

}
