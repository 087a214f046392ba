package com.fadeline.command.rules;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a sitting outside the opening hours is probably a mistyped time. */
final class DiaryHours implements Rule {

	private static final RuleId ID = RuleId.DIARY_HOURS;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION,
				"Sittings are within the clinic's opening hours, if set", "House rule"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Planning planning ->
				outside(planning.booking().startsAt(), planning.booking().endsAt(), standards);
			case Proposal.Considering considering when !considering.timed() -> Stream.empty();
			case Proposal.Visit visit -> outside(visit.at(), visit.at(), standards);
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
	}

	private static Stream<Finding> outside(Instant start, Instant end, RuleContext standards) {
		OpeningHours hours = standards.openingHours();
		if (hours.hold(start, end, standards.zone())) {
			return Stream.empty();
		}
		String open = hours.text(standards.day(start).getDayOfWeek());
		return Stream.of(finding(start, end, open));
	}

	private static Finding finding(Instant start, Instant end, String open) {
		Value hours = Value.field(open);
		return start.equals(end)
				? Finding
					.caution(ID,
							"%s is outside the opening hours of that day (%s); correct the time if it is mistyped"
								.formatted(start, open))
					.naming(Value.moment(start), hours)
				: Finding
					.caution(ID, "%s to %s is outside the opening hours of that day (%s)".formatted(start, end, open))
					.naming(Value.moment(start), Value.moment(end), hours);
	}

}
