package com.fadeline.api.course;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Versioned;

/** Every event of a course, oldest first. */
public record CourseHistory(CourseId courseId, List<Entry> entries, long sequence) implements Versioned {

	public CourseHistory {
		entries = List.copyOf(entries);
	}

	/**
	 * One event.
	 *
	 * @param type stable name of the event
	 * @param at when it was recorded
	 * @param userId who recorded it
	 * @param role in which role
	 * @param words the event as a sentence
	 * @param data the event itself
	 */
	public record Entry(long sequence, String type, Instant at, @Nullable String userId, @Nullable String role,
			String words, CourseEvent data) {
	}

}
