package com.fadeline.web.course;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Request body of a reason. */
public record ReasonBody(@NotBlank @Size(max = 10_000) String reason) {
}
