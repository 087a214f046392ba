package com.fadeline.web.changes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One change by an administrator.
 *
 * @param userId who made it
 * @param subjectId the clinic, device, account, API token, record or rebuild
 * @param was what it was before; null where it is new
 */
public record AdminChange(Instant at, String userId, Kind kind, UUID subjectId, @Nullable JsonNode was,
		JsonNode became) {

	/** What can be changed. */
	public enum Kind {

		/** A clinic. */
		CLINIC,
		/** A device. */
		DEVICE,
		/** An account; passwords are never told. */
		ACCOUNT,
		/** An API token; its secret is never shown. */
		API_TOKEN,
		/** What a processor had set aside of a client's record or a course. */
		SET_ASIDE,
		/** A rebuild of read models. */
		REBUILD

	}

}
