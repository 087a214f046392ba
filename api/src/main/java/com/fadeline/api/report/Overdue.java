package com.fadeline.api.report;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.query.AttentionKind;

/**
 * Read model of how much needs attention, without what it is.
 *
 * @param oldest since when the oldest of it does; null if nothing does
 */
public record Overdue(Map<AttentionKind, Long> items, @Nullable Instant oldest) {

	public Overdue {
		items = Map.copyOf(items);
	}

}
