package com.fadeline.web.courses;

import java.util.List;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** What every amendment says beside the fields it amends. */
record AmendmentBody(@NotBlank String reason, @Nullable List<@NotNull @Valid OverrideBody> overrides) {
}
