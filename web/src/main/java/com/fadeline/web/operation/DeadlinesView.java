package com.fadeline.web.operation;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;
import org.jspecify.annotations.Nullable;

/**
 * What is to be done at a time.
 *
 * @param tasks by kind
 * @param troubled those that fail or are late, the oldest first, at most 100
 */
public record DeadlinesView(List<Kind> tasks, List<Troubled> troubled) {

	/**
	 * All of one kind.
	 *
	 * @param kind such as a kind of reminder
	 * @param planned how many are to be done, now or later
	 * @param due of them, how many are due
	 * @param late of them, how many have been due for 15 minutes
	 * @param failing how many failed at the last attempt
	 * @param nextAt when the next is due
	 */
	public record Kind(String kind, long planned, long due, long late, long failing, Instant nextAt) {
	}

	/**
	 * One that fails or is late.
	 *
	 * @param failures attempts that failed in a row
	 * @param nextAt when it was or is due next
	 */
	public record Troubled(String kind, @Nullable CourseId courseId, @Nullable ClientId clientId, Instant nextAt,
			int failures, @Nullable Instant lastFailureAt) {
	}

}
