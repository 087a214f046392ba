package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a course has at most the sittings it was planned or extended for. */
final class PlanMaximum implements Rule {

	private static final RuleId ID = RuleId.PLAN_MAXIMUM;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				"The number of sittings, including booked ones and those done elsewhere, is within the plan's maximum (%d to %d)"
					.formatted(policy.plan().min(), policy.plan().max()),
				"Three to ten laser sittings are usual in practice (DOMAIN.md, the field's own account)")
			.naming(Value.number(policy.plan().min()), Value.number(policy.plan().max())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		int number = switch (intention) {
			case Proposal.Amending amending -> 0;
			case Proposal.Visit visit when visit.held() -> facts.sittingsDone() + 1;
			case Proposal.Visit visit when !facts.books(visit.sittingId()) ->
				facts.sittingsDone() + facts.booked().size() + 1;
			case Proposal.Visit other -> 0;
			case Proposal.Missing other -> 0;
			case Proposal.Preparation other -> 0;
			case Proposal.Observation other -> 0;
			case Proposal.Lifecycle other -> 0;
			case Proposal.Importing other -> 0;
		};
		if (number <= facts.maxSittings()) {
			return Stream.empty();
		}
		return Stream.of(Finding
			.breach(ID,
					"This would be sitting %d of at most %d planned; extend the course or give a reason"
						.formatted(number, facts.maxSittings()))
			.naming(Value.number(number), Value.number(facts.maxSittings())));
	}

}
