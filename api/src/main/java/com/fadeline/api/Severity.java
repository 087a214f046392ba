package com.fadeline.api;

/** How much weight a finding has. */
public enum Severity {

	/** Impossible or malformed: never accepted. */
	INVALID,

	/** Accepted only with a reason given for that rule. */
	BREACH,

	/** Accepted and kept. */
	CAUTION

}
