package com.fadeline.web.changes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Response body of one change, with the name of the account that made it.
 *
 * @param userName null where no account has the id
 * @param subjectId the clinic, device or account
 * @param was what it was before; null where it is new
 */
record ChangeResponse(Instant at, String userId, @Nullable String userName, AdminChange.Kind kind, UUID subjectId,
		@Nullable JsonNode was, JsonNode became) {
}
