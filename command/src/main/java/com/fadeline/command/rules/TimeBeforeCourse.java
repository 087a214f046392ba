package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: events of a course happen from its opening day on; earlier ones are history. */
final class TimeBeforeCourse implements Rule {

	private static final RuleId ID = RuleId.TIME_BEFORE_COURSE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("record", "log"), Severity.INVALID,
				"Sittings, patch tests, fading readings and reactions are dated on the day the course was opened or later; older ones are recorded as earlier sittings",
				"Agreed practice"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return Claim.of(intention, facts)
			.stream()
			.filter((claim) -> claim.ofCourse() && standards.day(claim.at()).isBefore(facts.openedOn()))
			.map((claim) -> Finding.invalid(ID,
					"%s %s is before %s, the day the course was opened; record it as an earlier sitting (POST …/earlier-sittings)"
						.formatted(claim.field(), claim.at(), facts.openedOn()))
				.naming(Value.field(claim.field()), Value.moment(claim.at()), Value.day(facts.openedOn())));
	}

}
