package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: skin that reacts to ink or light with allergy, darkening or growing scars is not
 * treated while it does, and after a severe reaction treatment continues only with a
 * doctor's consent.
 */
final class ReactionOfKind implements Rule {

	private static final RuleId ID = RuleId.REACTION_KIND;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				"No allergic reaction, darkening, hypertrophic or keloid scar is unresolved at any grade; after an allergic reaction of grade 2 or more, or any of grade 3 or more, a doctor's letter allows treatment, in any course of the client",
				"Agreed practice; CTCAE v5.0 calls grade 3 severe or medically significant"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		return AdverseSkin.before(visit.at(), facts, standards).flatMap(ReactionOfKind::finding);
	}

	private static Stream<Finding> finding(AdverseSkin skin) {
		if (skin.stopsByKind()) {
			int grade = skin.namedGrade(false);
			return Stream.of(skin.naming(Finding.breach(ID,
					"The %s is not resolved, and its kind stops treatment at any grade; wait until it is resolved or give a reason"
						.formatted(skin.named(grade))),
					grade));
		}
		if (skin.stopsByGrade() || !skin.wantsLetter()) {
			return Stream.empty();
		}
		int grade = skin.namedGrade(true);
		return Stream
			.of(skin.naming(
					Finding.breach(ID,
							"The %s is not cleared; record a doctor's letter that allows treatment, or give a reason"
								.formatted(skin.named(grade))),
					grade, Value.number(skin.reaction().kind().clearedFrom())));
	}

}
