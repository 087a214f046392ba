package com.fadeline.web.course.opening;

import com.fadeline.api.course.assessment.PlannedSittings;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Positive;

/** Request body of the planned number of sittings. */
record PlanBody(@NotNull @Positive Integer min, @NotNull @Positive Integer max) {

	PlannedSittings plan() {
		return new PlannedSittings(this.min, this.max);
	}

}
