package com.fadeline.api;

import org.jspecify.annotations.Nullable;

/**
 * A finding as the event keeps it: a caution, or a breach with its reason.
 *
 * @param reason why the breach was accepted; null for a caution
 * @param acceptedBy user id of who gave the reason; null for a caution
 */
public record AcceptedFinding(String rule, Severity severity, @Personal String message,
		@Personal @Nullable String reason, @Nullable String acceptedBy) {
}
