package com.fadeline.administration.changes;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Value object of one change by an administrator.
 *
 * @param userId its author
 * @param subjectId the clinic, device, room, account, API token, record or rebuild
 * @param was the state before; null for a new subject
 */
public record AdminChange(Instant at, String userId, Kind kind, UUID subjectId, @Nullable JsonNode was,
		JsonNode became) {

	/** Kind of the changed subject. */
	public enum Kind {

		/** A clinic. */
		CLINIC,
		/** A device. */
		DEVICE,
		/** Facts in the book of a device. */
		DEVICE_BOOK,
		/** A qualification of a specialist. */
		QUALIFICATION,
		/** A text that clients sign; its subject is the clinic. */
		CONSENT_TEXT,
		/** A room. */
		ROOM,
		/** Working hours and times off of a clinic, a specialist, a device or a room. */
		SCHEDULE,
		/** An account; its passwords are never included. */
		ACCOUNT,
		/** An API token; its secret is never included. */
		API_TOKEN,
		/** Events of a client's record or a course that a processor had set aside. */
		SET_ASIDE,
		/** A rebuild of read models. */
		REBUILD

	}

}
