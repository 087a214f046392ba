package com.fadeline.web.course.lifecycle;

import java.util.List;

import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the completion of a course. */
record CompletionBody(@NotNull CompletionOutcome outcome, @Nullable @Size(max = 10_000) String notes,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) {
}
