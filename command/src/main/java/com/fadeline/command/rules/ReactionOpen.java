package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: skin that still reacts is not treated. */
final class ReactionOpen implements Rule {

	private static final RuleId ID = RuleId.REACTION_OPEN;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				"No reaction graded %d or more by a specialist is unresolved in any course of the client"
					.formatted(policy.openReactionGrade()),
				"Agreed practice; grades in the manner of CTCAE")
			.naming(Finding.Value.number(policy.openReactionGrade())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		return AdverseSkin.before(visit.at(), facts, standards)
			.filter(AdverseSkin::stopsByGrade)
			.map(ReactionOpen::finding);
	}

	private static Finding finding(AdverseSkin skin) {
		int grade = skin.namedGrade(false);
		return skin.naming(
				Finding.breach(ID,
						"The %s is not resolved; wait until it is or give a reason".formatted(skin.named(grade))),
				grade);
	}

}
