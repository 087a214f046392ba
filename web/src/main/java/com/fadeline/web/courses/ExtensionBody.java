package com.fadeline.web.courses;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

record ExtensionBody(@NotNull @Positive Integer maxSittings, @NotBlank String reason) {
}
