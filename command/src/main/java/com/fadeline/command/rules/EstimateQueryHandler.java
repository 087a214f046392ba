package com.fadeline.command.rules;

import java.util.Objects;
import java.util.Optional;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.clinic.Clinics;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.query.EstimateQuery.EstimateSittings;
import com.fadeline.api.policy.Policy;
import com.fadeline.command.estimate.Estimator;

/**
 * Handler of queries for an estimate without opening a course; on the write side, since
 * opening a course estimates too.
 */
@Component
class EstimateQueryHandler {

	private final Clinics clinics;

	private final Policy common;

	EstimateQueryHandler(Clinics clinics, Policy common) {
		this.clinics = clinics;
		this.common = common;
	}

	@QueryHandler
	EstimateSittings.Result handle(EstimateSittings query) {
		Policy policy = Optional.ofNullable(query.clinicId())
			.map((clinic) -> this.clinics.of(clinic).policy())
			.orElse(this.common);
		Estimate estimate = Estimator.estimate(query.bodySite(), query.zones(), query.assessment(),
				query.plannedPulses());
		double target = Objects.requireNonNullElse(query.targetFading(), Goal.FULL_REMOVAL.targetFading());
		PlannedSittings plan = Estimator.plan(estimate, target, policy.plan());
		return new EstimateSittings.Result(estimate, plan,
				PlanEstimate.findings(Estimator.sittings(estimate, target), plan).toList());
	}

}
