package com.fadeline.web.changes;

import java.time.Instant;
import java.util.UUID;

import com.fadeline.administration.changes.AdminChange;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Response body of one change, with the name of its author's account.
 *
 * @param userName null if no account has the id
 * @param subjectId the clinic, device or account
 * @param was the state before; null for a new subject
 */
@Schema(name = "ToldChange")
record ChangeResponse(Instant at, String userId, @Nullable String userName, AdminChange.Kind kind, UUID subjectId,
		@Nullable JsonNode was, JsonNode became) {
}
