package com.fadeline.web.course.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Request body of the withdrawal of a zone of a course. */
record ZoneRetractionBody(@NotBlank @Size(max = 100) String zone, @NotBlank @Size(max = 10_000) String reason) {
}
