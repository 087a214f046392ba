package com.fadeline.command.rules;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: test spots show how the skin reacts to the laser before the first laser sitting
 * of a client, in any of their courses; sittings done elsewhere count as much.
 */
final class PatchTestBeforeLaser implements Rule {

	private static final RuleId MISSING = RuleId.PATCH_TEST_MISSING;

	private static final RuleId UNREAD = RuleId.PATCH_TEST_UNREAD;

	private static final RuleId REACTED = RuleId.PATCH_TEST_REACTED;

	private static final String SOURCE = "At least 48 h before the first laser sitting (DOMAIN.md, intervals)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(rule(MISSING, "A patch test was made before the first laser sitting"),
				rule(UNREAD,
						"The patch test was read at least %d h after it was made"
							.formatted(policy.patchTestReading().toHours()))
					.naming(Value.number(policy.patchTestReading().toHours())),
				rule(REACTED, "The latest patch test that was read showed no reaction"));
	}

	private static FindPolicy.Rule rule(RuleId id, String sentence) {
		return new FindPolicy.Rule(id, List.of("record"), Severity.BREACH, sentence, SOURCE);
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit) || !visit.held() || visit.method() != Method.LASER
				|| Tried.laserBefore(visit, facts)) {
			return Stream.empty();
		}
		List<Tried> made = Tried.by(visit.at(), facts, standards);
		if (made.isEmpty()) {
			return breach(MISSING, "No patch test before the first laser sitting; make one or give a reason");
		}
		Duration wait = standards.policy().patchTestReading();
		List<Tried> read = made.stream().filter((test) -> test.outcome() != null).toList();
		if (read.isEmpty()) {
			return breach(UNREAD,
					"The patch test of %s was not read at least %d h later; read it or give a reason"
						.formatted(standards.day(made.getLast().patchTest().performedAt()), wait.toHours()),
					Value.day(standards.day(made.getLast().patchTest().performedAt())), Value.number(wait.toHours()));
		}
		return !read.getLast().reacted() ? Stream.empty()
				: breach(REACTED, "The latest patch test reacted; choose other settings, test them or give a reason");
	}

	private static Stream<Finding> breach(RuleId id, String message, Value... values) {
		return Stream.of(Finding.breach(id, message).naming(values));
	}

}
