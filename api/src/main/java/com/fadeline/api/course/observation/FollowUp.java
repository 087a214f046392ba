package com.fadeline.api.course.observation;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Personal;
import com.fadeline.api.id.FollowUpId;

/**
 * Value object of a follow-up of an open reaction.
 *
 * @param action the action taken
 * @param grade as found, 1 (mild) to 5; null if the reaction was not examined
 * @param nextLook the day of the next check; null if none is set
 * @param informed the person informed, such as the client's doctor
 * @param reportedTo the manufacturer or the authority it was reported to
 * @param reportedOn the day of that report
 */
public record FollowUp(FollowUpId followUpId, Instant at, @Personal String action, @Nullable Integer grade,
		@Nullable LocalDate nextLook, @Personal @Nullable String informed, @Personal @Nullable String reportedTo,
		@Nullable LocalDate reportedOn) {
}
