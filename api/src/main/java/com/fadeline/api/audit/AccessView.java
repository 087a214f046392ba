package com.fadeline.api.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Role;
import com.fadeline.api.id.CourseId;

/**
 * Read model of one access to a client's record.
 *
 * @param userId the user who accessed it
 * @param role the role of the user; null if the message has none
 * @param message the query, such as FindProgress
 * @param courses the courses queried; empty for a list and for the client's own data
 * @param clientsShown how many clients were shown at once
 */
public record AccessView(Instant at, String userId, @Nullable Role role, String message, AccessOutcome outcome,
		List<CourseId> courses, int clientsShown) {

	public AccessView {
		courses = Lists.copy(courses);
	}

}
