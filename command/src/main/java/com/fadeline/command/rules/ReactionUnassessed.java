package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a reaction reported by a client is assessed by a specialist; the client's own
 * grade decides nothing.
 */
final class ReactionUnassessed implements Rule {

	private static final RuleId ID = RuleId.REACTION_UNASSESSED;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION,
				"A specialist has graded each open reaction that a client reported", "Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		return AdverseSkin.before(visit.at(), facts, standards)
			.filter((skin) -> skin.isUnassessed() && !skin.stopsByKind())
			.map(ReactionUnassessed::finding);
	}

	private static Finding finding(AdverseSkin skin) {
		int grade = skin.namedGrade(false);
		return skin.naming(Finding.caution(ID,
				"The client reported a %s, and no specialist has graded it; assess it before treating"
					.formatted(skin.named(grade))),
				grade);
	}

}
