package com.fadeline.web.attention;

import java.time.LocalDate;

import com.fadeline.api.id.CourseId;
import jakarta.validation.constraints.NotNull;

/**
 * Request body that puts off an item of the attention list.
 *
 * @param until the day on which it is due again
 */
record DeferralBody(@NotNull CourseId courseId, @NotNull LocalDate until) {
}
