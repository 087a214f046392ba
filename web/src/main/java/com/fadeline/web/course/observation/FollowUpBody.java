package com.fadeline.web.course.observation;

import java.time.Instant;
import java.time.LocalDate;

import com.fadeline.api.course.observation.FollowUp;
import com.fadeline.api.id.FollowUpId;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a follow-up of a reaction. */
record FollowUpBody(@Nullable FollowUpId id, @NotNull Instant at, @NotBlank @Size(max = 10_000) String action,
		@Nullable @Min(1) @Max(5) Integer grade, @Nullable LocalDate nextLook,
		@Nullable @Size(max = 200) String informed, @Nullable @Size(max = 200) String reportedTo,
		@Nullable LocalDate reportedOn) {

	FollowUp followUp(FollowUpId id) {
		return new FollowUp(id, this.at, this.action, this.grade, this.nextLook, this.informed, this.reportedTo,
				this.reportedOn);
	}

}
