package com.fadeline.administration.operation;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * View of the scheduled tasks.
 *
 * @param tasks by kind
 * @param troubled those that fail or are late, the oldest first, at most 100
 */
public record DeadlinesView(List<Kind> tasks, List<Troubled> troubled) {

	/**
	 * Tasks of one kind.
	 *
	 * @param kind such as a kind of reminder
	 * @param planned number of tasks, due now or later
	 * @param due how many of them are due
	 * @param late how many of them have been due for 15 minutes
	 * @param failing how many failed at the last attempt
	 * @param nextAt when the next is due
	 */
	public record Kind(String kind, long planned, long due, long late, long failing, Instant nextAt) {
	}

	/**
	 * Task that fails or is late.
	 *
	 * @param failures failed attempts in a row
	 * @param nextAt when it was or is due next
	 */
	public record Troubled(String kind, @Nullable CourseId courseId, @Nullable ClientId clientId, Instant nextAt,
			int failures, @Nullable Instant lastFailureAt) {
	}

}
