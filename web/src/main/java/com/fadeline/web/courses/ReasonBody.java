package com.fadeline.web.courses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

record ReasonBody(@NotBlank @Size(max = 10_000) String reason) {
}
