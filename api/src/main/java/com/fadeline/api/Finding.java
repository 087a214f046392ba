package com.fadeline.api;

/**
 * What a rule says about a plan or a fact.
 *
 * @param rule id of the rule, such as {@code interval.floor}
 * @param message what is wrong, with the value, and what to do
 */
public record Finding(String rule, Severity severity, String message) {

	public static Finding invalid(String rule, String message) {
		return new Finding(rule, Severity.INVALID, message);
	}

	public static Finding breach(String rule, String message) {
		return new Finding(rule, Severity.BREACH, message);
	}

	public static Finding caution(String rule, String message) {
		return new Finding(rule, Severity.CAUTION, message);
	}

	/** Whether it is accepted without a reason. */
	public boolean passes() {
		return this.severity == Severity.CAUTION;
	}

	/** Whether a reason given in {@code overrides} makes it acceptable. */
	public boolean overridable() {
		return this.severity == Severity.BREACH;
	}

}
