package com.fadeline.api;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a finding as stored in an event: a caution, or a breach with its
 * reason.
 *
 * @param rule id of the rule as text, since the version that stored it may know others
 * than this one; see {@link RuleId#of}
 * @param reason why the breach was accepted; null for a caution
 * @param acceptedBy user id of the author of the reason; null for a caution
 */
public record AcceptedFinding(String rule, Severity severity, @Personal String message,
		@Personal @Nullable String reason, @Nullable String acceptedBy) {

	/** Returns a caution. */
	public static AcceptedFinding caution(RuleId rule, String message) {
		return new AcceptedFinding(rule.toString(), Severity.CAUTION, message, null, null);
	}

	/** Returns an accepted finding with the reason and its author; null for a caution. */
	public static AcceptedFinding of(Finding finding, @Nullable String reason, @Nullable String acceptedBy) {
		return new AcceptedFinding(finding.id(), finding.severity(), finding.message(), reason, acceptedBy);
	}

}
