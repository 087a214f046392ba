package com.fadeline.web.course.preparation;

import java.time.Instant;

import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.preparation.PatchTestOutcome;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of the reading of a patch test. */
record ReadingBody(@NotNull Instant readAt, @NotNull PatchTestOutcome outcome,
		@Nullable @Size(max = 10_000) String notes) {

	PatchTest.Reading reading() {
		return new PatchTest.Reading(this.readAt, this.outcome, this.notes);
	}

}
