package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a reaction reported by a client is assessed by a specialist; the client's own
 * grade decides nothing. Nobody is offered an earlier time before that, since nobody
 * looks at the skin between an offer and the client's answer.
 */
final class ReactionUnassessed implements Rule {

	private static final RuleId ID = RuleId.REACTION_UNASSESSED;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String demand = "A specialist has graded each open reaction that a client reported";
		return List.of(
				new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION, demand, "Agreed practice"),
				new FindPolicy.Rule(ID, List.of("offer"), Severity.BREACH, demand, "House rule"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Visit visit -> unassessed(visit.at(), facts, standards)
				.map((skin) -> finding(skin, (message) -> Finding.caution(ID, message)));
			case Proposal.Offering it -> unassessed(it.offer().booking().startsAt(), facts, standards)
				.map((skin) -> finding(skin, (message) -> Finding.breach(ID, message)));
			default -> Stream.empty();
		};
	}

	private static Stream<AdverseSkin> unassessed(Instant at, CourseFacts facts, RuleContext standards) {
		return AdverseSkin.before(at, facts, standards).filter((skin) -> skin.isUnassessed() && !skin.stopsByKind());
	}

	private static Finding finding(AdverseSkin skin, Function<String, Finding> severity) {
		int grade = skin.namedGrade(false);
		return skin.naming(
				severity.apply("The client reported a %s, and no specialist has graded it; assess it before treating"
					.formatted(skin.named(grade))),
				grade);
	}

}
