package com.fadeline.api.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Role;

/**
 * Read model of the accesses of a day to one kind of record by users of one role, or by
 * one user.
 *
 * @param earliest when the first of them was
 * @param latest when the last of them was
 * @param role null if the messages have none
 * @param message the query, such as FindProgress
 * @param times number of looks: those of a user within ten minutes of the one before are
 * the same one
 * @param userIds the users who accessed it
 */
public record AccessesOfDay(LocalDate day, Instant earliest, Instant latest, @Nullable Role role, String message,
		AccessOutcome outcome, long times, Set<String> userIds) {

	public AccessesOfDay {
		userIds = Set.copyOf(userIds);
	}

}
