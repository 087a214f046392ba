package com.fadeline.web.course.opening;

import java.util.List;

import com.fadeline.api.Lists;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.id.ClinicId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Request body of an estimate; target fading in percent of the baseline.
 *
 * @param zones of the course, which may be of several sites; the one that needs most
 * sittings decides
 */
record EstimateBody(@Nullable BodySite bodySite,
		@Nullable @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones,
		@NotNull @Valid AssessmentBody assessment, @Nullable @DecimalMin("1") @DecimalMax("100") Double targetFading,
		@Nullable ClinicId clinicId, @Nullable PulseClass plannedPulses) {

	EstimateSittings query() {
		return new EstimateSittings(this.bodySite, Lists.copy(this.zones), this.assessment.assessment(),
				this.targetFading, this.clinicId, this.plannedPulses);
	}

}
