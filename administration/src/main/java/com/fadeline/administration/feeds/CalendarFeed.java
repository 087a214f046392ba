package com.fadeline.administration.feeds;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Value object of the calendar address of an account, without its secret.
 *
 * @param readAt when a calendar read it last; null if none has
 */
public record CalendarFeed(Instant createdAt, @Nullable Instant readAt) {
}
