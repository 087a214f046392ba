package com.fadeline.api.course;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * That a course needs somebody.
 *
 * @param sittingId the sitting it is about; null for the course as a whole
 * @param since the moment it rests on: the end of the booked time, the treatment, the
 * last activity, the last observation
 * @param dueAt when it became due
 */
public record Reminder(ReminderKind kind, @Nullable SittingId sittingId, Instant since, Instant dueAt) {
}
