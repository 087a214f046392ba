package com.fadeline.web.course.opening;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/** Request body of an estimate; target fading in percent of the baseline. */
record EstimateBody(@Nullable BodySite bodySite, @NotNull @Valid AssessmentBody assessment,
		@Nullable @DecimalMin("1") @DecimalMax("100") Double targetFading, @Nullable ClinicId clinicId,
		@Nullable PulseClass plannedPulses) {

	EstimateSittings query() {
		return new EstimateSittings(this.bodySite, this.assessment.assessment(), this.targetFading, this.clinicId,
				this.plannedPulses);
	}

}
