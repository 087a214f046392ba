package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.command.estimate.Estimator;

/**
 * Rule: a plan with fewer sittings than the estimate promises what the estimate does not.
 */
public final class PlanEstimate implements Rule {

	private static final RuleId ID = RuleId.PLAN_ESTIMATE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("open"), Severity.CAUTION,
				"The plan's maximum covers the estimated sittings to the target",
				"The estimate's 90th percentile (docs/forecast.md)"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Opening opening)) {
			return Stream.empty();
		}
		CourseOpened course = opening.course();
		PlannedSittings plan = course.plan();
		Policy.PlanLimits limits = standards.policy().plan();
		if (plan.min() < 1 || plan.min() > plan.max() || plan.max() < limits.min() || plan.max() > limits.max()) {
			return Stream.empty();
		}
		return findings(Estimator.sittings(course.estimate(), course.targetFading()), plan);
	}

	/** Returns the findings for a plan of so many sittings. */
	public static Stream<Finding> findings(PlannedSittings estimated, PlannedSittings plan) {
		return (estimated.max() <= plan.max()) ? Stream.empty() : Stream.of(Finding.caution(ID,
				"The estimate is %d to %d sittings and the plan ends at %d; discuss this with the client before the first sitting"
					.formatted(estimated.min(), estimated.max(), plan.max()))
			.naming(Value.number(estimated.min()), Value.number(estimated.max()), Value.number(plan.max())));
	}

}
