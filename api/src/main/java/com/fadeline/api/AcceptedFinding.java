package com.fadeline.api;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a finding as stored in an event: a caution, or a breach with its
 * reason.
 *
 * @param reason why the breach was accepted; null for a caution
 * @param acceptedBy user id of the author of the reason; null for a caution
 */
public record AcceptedFinding(String rule, Severity severity, @Personal String message,
		@Personal @Nullable String reason, @Nullable String acceptedBy) {
}
