package com.fadeline.query.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CourseEvent;
import com.fadeline.query.projection.EventMeta;

/** Row of the course history: one event. */
record HistoryRow(long sequence, String type, Instant at, @Nullable String userId, @Nullable String role,
		CourseEvent data) {

	/**
	 * Appends an event to the unwritten tail of a history; written rows are never needed
	 * again.
	 */
	static List<HistoryRow> append(@Nullable List<HistoryRow> tail, CourseEvent event, EventMeta meta) {
		List<HistoryRow> longer = (tail == null) ? new ArrayList<>() : new ArrayList<>(tail);
		longer.add(new HistoryRow(meta.sequence(), event.getClass().getSimpleName(), meta.at(), meta.userId(),
				meta.role(), event));
		return List.copyOf(longer);
	}

}
