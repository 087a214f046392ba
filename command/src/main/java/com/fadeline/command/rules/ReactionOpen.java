package com.fadeline.command.rules;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Reaction;

/** Skin that still reacts is left alone. */
final class ReactionOpen implements Rule {

	private static final String ID = "reaction.open";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				"No reaction of grade %d or more is unresolved".formatted(policy.openReactionGrade()),
				"Agreed practice; grades in the manner of CTCAE"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		if (!(intention instanceof Intention.Visit visit)) {
			return Stream.empty();
		}
		return facts.reactions()
			.stream()
			.filter((reacted) -> reacted.reaction().grade() >= standards.policy().openReactionGrade()
					&& reacted.isOpen(visit.at()))
			.map((reacted) -> finding(reacted.reaction(), standards));
	}

	private static Finding finding(Reaction reaction, Standards standards) {
		return Finding
			.breach(ID,
					"The %s of grade %d since %s is not resolved; wait until it is or give a reason".formatted(
							reaction.kind().name().toLowerCase(Locale.ROOT).replace('_', ' '), reaction.grade(),
							standards.day(reaction.onsetAt())))
			.naming(Value.constant(reaction.kind()), Value.number(reaction.grade()),
					Value.day(standards.day(reaction.onsetAt())));
	}

}
