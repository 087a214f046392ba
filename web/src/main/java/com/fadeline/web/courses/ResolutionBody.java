package com.fadeline.web.courses;

import java.time.Instant;

import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record ResolutionBody(@NotNull Instant resolvedAt, @Nullable String notes) {
}
