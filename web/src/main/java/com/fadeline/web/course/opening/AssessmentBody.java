package com.fadeline.web.course.opening;

import java.util.Set;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.FaultCause;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Scarring;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of an assessment of skin and ink; the ink's age in months. */
public record AssessmentBody(@Nullable Phototype phototype, @Nullable @Size(max = 100) Set<@NotNull Colour> colours,
		@Nullable InkAmount inkAmount, @Nullable Scarring scarring, @Nullable Layering layering,
		@Nullable Pigment pigment, @Nullable @PositiveOrZero Integer inkAgeMonths,
		@Nullable @Size(max = 100) Set<@NotNull FaultCause> causes) {

	public Assessment assessment() {
		return new Assessment(this.phototype, this.colours, this.inkAmount, this.scarring, this.layering, this.pigment,
				this.inkAgeMonths, this.causes);
	}

}
