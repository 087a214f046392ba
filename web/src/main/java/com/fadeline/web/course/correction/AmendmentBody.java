package com.fadeline.web.course.correction;

import java.util.List;

import com.fadeline.web.course.OverrideBody;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the fields that every correction has beside those it changes. */
record AmendmentBody(@NotBlank @Size(max = 10_000) String reason,
		@Nullable @Size(max = 100) List<@NotNull @Valid OverrideBody> overrides) {
}
