package com.fadeline.web.course.observation;

import java.time.Instant;

import com.fadeline.api.course.observation.ReactionOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the end of a reaction. */
record ResolutionBody(@NotNull Instant resolvedAt, @Nullable @Size(max = 10_000) String notes,
		@Nullable ReactionOutcome outcome) {
}
