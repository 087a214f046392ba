package com.fadeline.web.course.observation;

import java.time.LocalDate;

import com.fadeline.api.course.observation.Clearance;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a doctor's letter that allows treatment after a reaction. */
record ClearanceBody(@NotBlank @Size(max = 200) String doctor, @NotNull LocalDate date, @Nullable LocalDate expiry,
		@Nullable @Size(max = 10_000) String notes) {

	Clearance clearance() {
		return new Clearance(this.doctor, this.date, this.expiry, this.notes);
	}

}
