package com.fadeline.web.course.lifecycle;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;
import jakarta.validation.constraints.Size;

/** Request body of the extension of a course. */
record ExtensionBody(@NotNull @Positive @Max(100) Integer maxSittings, @NotBlank @Size(max = 10_000) String reason) {
}
