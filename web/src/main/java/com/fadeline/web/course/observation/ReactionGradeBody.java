package com.fadeline.web.course.observation;

import java.time.Instant;

import com.fadeline.api.course.observation.ReactionAssessment;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the grade that a specialist found. */
record ReactionGradeBody(@NotNull @Min(1) @Max(5) Integer grade, @NotNull Instant assessedAt,
		@Nullable @Size(max = 10_000) String notes) {

	ReactionAssessment assessment() {
		return new ReactionAssessment(this.grade, this.assessedAt, this.notes);
	}

}
