package com.fadeline.web.courses;

import jakarta.validation.constraints.NotBlank;

record ReasonBody(@NotBlank String reason) {
}
