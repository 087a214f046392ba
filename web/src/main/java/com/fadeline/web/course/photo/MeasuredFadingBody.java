package com.fadeline.web.course.photo;

import com.fadeline.api.id.FadingId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Request body of a measured fading to log. */
record MeasuredFadingBody(@Nullable FadingId id, @NotNull @Valid MeasurementBody measurement) {
}
