package com.fadeline.web.course.preparation;

import java.time.Instant;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the withdrawal of a patch test, or of one of its readings.
 *
 * @param readAt when the reading was made; null for the patch test with all its readings
 */
record PatchTestRetractionBody(@NotBlank @Size(max = 10_000) String reason, @Nullable Instant readAt) {
}
