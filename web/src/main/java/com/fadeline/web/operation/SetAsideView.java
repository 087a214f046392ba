package com.fadeline.web.operation;

import java.time.Instant;
import java.util.UUID;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * What a processor has set aside of a record: an event that could not be handled, and
 * those that follow it.
 *
 * @param record id of the record, as retrying and discarding name it
 * @param courseId the record if it is a course
 * @param clientId the record if it is a client
 * @param event what happened, by the stable name of the event
 * @param sequence number of the event in its record, from 0
 * @param causeInWords the cause for people to read
 * @param following how many later events of the record wait for it
 * @param attempts how often it was tried
 * @param nextAttemptAt when it is tried again by itself; null if not any more
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
		/** The database did not take what came of it. */
		NOT_WRITTEN,
		/** Handling it failed; the log of the process tells how. */
		FAILED

	}

}
