package com.fadeline.api.audit;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Role;

/**
 * The looks of a day at one thing by those of one role.
 *
 * @param latest when the last of them was
 * @param role null where the messages did not say
 * @param message what was asked, such as FindProgress
 * @param times how many looks
 * @param userIds who looked
 */
public record AccessesOfDay(LocalDate day, Instant latest, @Nullable Role role, String message, AccessOutcome outcome,
		long times, Set<String> userIds) {

	public AccessesOfDay {
		userIds = Set.copyOf(userIds);
	}

}
