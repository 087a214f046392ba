package com.fadeline.web.course.correction;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of the reason to correct or withdraw an earlier sitting.
 *
 * @param place place of the sitting in its history; null for the only one, or for all
 */
record PlaceBody(@Nullable @Positive Integer place, @NotBlank @Size(max = 10_000) String reason) {
}
