package com.fadeline.api.course.query;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClientRecord;
import com.fadeline.api.Versioned;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;

/** Read model of every event of a course, oldest first. */
public record CourseHistory(CourseId courseId, ClientId clientId, ClinicId clinicId, List<Entry> entries,
		long sequence) implements Versioned, ClientRecord {

	public CourseHistory {
		entries = List.copyOf(entries);
	}

	/**
	 * Read model of one event.
	 *
	 * @param type stable name of the event
	 * @param at when it was recorded
	 * @param userId the user who recorded it; for a client null unless it was the client
	 * @param role the role of that user
	 * @param words the event as a sentence
	 * @param data the event itself; null for a client, who gets only the words
	 */
	public record Entry(long sequence, String type, Instant at, @Nullable String userId, @Nullable String role,
			String words, @Nullable CourseEvent data) {
	}

}
