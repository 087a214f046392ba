package com.fadeline.api.course.booking;

import java.time.Instant;

import com.fadeline.api.id.SittingId;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a reminder that a course needs attention.
 *
 * @param sittingId the sitting it is about; null for the course as a whole
 * @param since its basis: the end of the booked time, the treatment, the last activity,
 * the last reading
 * @param dueAt when it became due
 */
public record Reminder(ReminderKind kind, @Nullable SittingId sittingId, Instant since, Instant dueAt) {
}
