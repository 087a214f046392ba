package com.fadeline.web.courses;

import com.fadeline.api.course.CompletionOutcome;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

record CompletionBody(@NotNull CompletionOutcome outcome, @Nullable String notes) {
}
