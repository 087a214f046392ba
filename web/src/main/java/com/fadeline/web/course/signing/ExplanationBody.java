package com.fadeline.web.course.signing;

import java.time.Instant;

import com.fadeline.api.id.OperatorId;
import jakarta.validation.constraints.NotNull;

/** Request body of the talk about what was signed at home. */
record ExplanationBody(@NotNull OperatorId explainedBy, @NotNull Instant explainedAt) {
}
