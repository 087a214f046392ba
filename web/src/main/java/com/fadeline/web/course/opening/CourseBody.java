package com.fadeline.web.course.opening;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Request body of a course to open; target fading in percent of the baseline. */
record CourseBody(@Nullable CourseId id, @NotNull ClientId clientId, @NotNull BodySite bodySite,
		@NotEmpty @Size(max = 100) List<@NotBlank @Size(max = 100) String> zones, @NotNull Goal goal,
		@Nullable @DecimalMin("1") @DecimalMax("100") Double targetFading, @NotNull @Valid AssessmentBody assessment,
		@Nullable @Valid PlanBody plan, @Nullable LocalDate openedOn, @Nullable PulseClass plannedPulses) {

	OpenCourse opening(CourseId course) {
		return new OpenCourse(course, this.clientId, this.bodySite, this.zones, this.goal, this.targetFading,
				this.assessment.assessment(), (this.plan == null) ? null : this.plan.plan(), this.openedOn,
				this.plannedPulses);
	}

}
