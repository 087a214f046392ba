package com.fadeline.web.courses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Request body of a reason. */
record ReasonBody(@NotBlank @Size(max = 10_000) String reason) {
}
