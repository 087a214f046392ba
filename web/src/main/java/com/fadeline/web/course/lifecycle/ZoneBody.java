package com.fadeline.web.course.lifecycle;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Request body of a zone that is added to a course. */
record ZoneBody(@NotBlank @Size(max = 100) String zone) {
}
