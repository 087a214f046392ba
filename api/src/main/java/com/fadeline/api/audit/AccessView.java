package com.fadeline.api.audit;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Role;
import com.fadeline.api.course.CourseId;

/**
 * One look at a client's record.
 *
 * @param userId who looked
 * @param role in which role; null where the message did not say
 * @param message what was asked, such as FindProgress
 * @param courses the courses that were asked for; empty for a list and for the client's
 * own data
 * @param clientsShown how many clients were shown at once
 */
public record AccessView(Instant at, String userId, @Nullable Role role, String message, AccessOutcome outcome,
		List<CourseId> courses, int clientsShown) {

	public AccessView {
		courses = Lists.copy(courses);
	}

}
