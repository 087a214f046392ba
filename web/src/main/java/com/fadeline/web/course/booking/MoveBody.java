package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.hibernate.validator.constraints.time.DurationMin;
import org.jspecify.annotations.Nullable;

/**
 * Request body of a new time for a booked sitting; without a duration the old one stays.
 */
record MoveBody(@NotNull Instant startsAt, @Nullable @DurationMin(minutes = 1) Duration duration,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) {
}
