package com.fadeline.api.course;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;

/**
 * What was done about a reaction that is open.
 *
 * @param action what was done
 * @param grade as it was found, 1 (mild) to 5; null where nobody looked
 * @param nextLook the day to look again; null if none is set
 * @param informed who was informed, such as the client's doctor
 * @param reportedTo the maker or the authority it was reported to
 * @param reportedOn the day of that report
 */
public record FollowUp(FollowUpId followUpId, Instant at, @Personal String action, @Nullable Integer grade,
		@Nullable LocalDate nextLook, @Personal @Nullable String informed, @Personal @Nullable String reportedTo,
		@Nullable LocalDate reportedOn) {
}
