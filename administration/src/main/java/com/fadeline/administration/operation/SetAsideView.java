package com.fadeline.administration.operation;

import java.time.Instant;
import java.util.UUID;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * View of what a processor has set aside of a record: an event that could not be handled,
 * and the later ones.
 *
 * @param record id of the record, as in requests to retry and discard
 * @param courseId the record if it is a course
 * @param clientId the record if it is a client
 * @param event stable name of the event
 * @param sequence number of the event in its record, from 0
 * @param causeInWords the cause for people to read
 * @param following number of later events of the record that wait for it
 * @param attempts number of attempts so far
 * @param nextAttemptAt when it is retried automatically; null if not any more
 */
public record SetAsideView(String processor, UUID record, @Nullable CourseId courseId, @Nullable ClientId clientId,
		String event, String eventId, long sequence, Cause cause, String causeInWords, Instant since, int following,
		int attempts, @Nullable Instant nextAttemptAt) {

	/** Why an event could not be handled. */
	public enum Cause {

		/** It cannot be read. */
		UNREADABLE,
		/** An earlier event of the record is missing. */
		EARLIER_MISSING,
		/** The database rejected its result. */
		NOT_WRITTEN,
		/** Handling it failed; the log of the process has the details. */
		FAILED

	}

}
