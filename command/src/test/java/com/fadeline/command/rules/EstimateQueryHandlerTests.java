package com.fadeline.command.rules;

import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.Examples;

import static org.assertj.core.api.Assertions.assertThat;

class EstimateQueryHandlerTests {

	private final EstimateQueryHandler handler = new EstimateQueryHandler((clinic) -> new ClinicSettings(Examples.ZONE,
			Examples.with(Policy.standard(), new Policy.PlanLimits(2, 3))), Policy.standard());

	@Test
	void what_is_estimated_is_what_a_course_opens_with() {
		CourseOpened opened = Examples.opened();

		EstimateSittings.Result answer = this.handler
			.handle(new EstimateSittings(opened.bodySite(), opened.assessment(), null));

		assertThat(answer).isEqualTo(new EstimateSittings.Result(opened.estimate(), opened.plan(), List.of()));
	}

	@Test
	void the_plan_keeps_the_limits_of_the_clinic() {
		EstimateSittings.Result answer = this.handler
			.handle(new EstimateSittings(BodySite.SCALP, Examples.CARBON, Examples.CLINIC));

		assertThat(answer.plan()).isEqualTo(new PlannedSittings(1, 3));
	}

}
