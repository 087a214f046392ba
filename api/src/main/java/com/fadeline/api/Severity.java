package com.fadeline.api;

/** Severity of a finding. */
public enum Severity {

	/** Impossible or malformed: never accepted. */
	INVALID,

	/** Accepted only with a reason given for that rule. */
	BREACH,

	/** Accepted and recorded. */
	CAUTION

}
