package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a zone that the course does not list may be another name for one that it does.
 */
final class ZonesOutsideCourse implements Rule {

	private static final RuleId ID = RuleId.ZONES_OUTSIDE_COURSE;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record", "log"), Severity.CAUTION,
				"A sitting names zones of the course; a zone that no course of the client lists is treated as any zone of the site",
				"Agreed practice: intervals hold by zone"));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (facts.zones().isEmpty()) {
			return Stream.empty();
		}
		Stream<String> zones = switch (intention) {
			case Proposal.Visit visit -> visit.zones().stream();
			case Proposal.Observing observing -> Stream.ofNullable(observing.fading().zone());
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
			case Proposal.Importing other -> Stream.empty();
		};
		return zones.distinct()
			.filter((zone) -> !Zones.contains(facts.zones(), zone))
			.map((zone) -> Finding
				.caution(ID,
						"%s is not a zone of this course (%s), so the rules treat it as any of them; check the name"
							.formatted(zone, String.join(", ", facts.zones())))
				.naming(Value.zones(List.of(zone)), Value.zones(facts.zones())));
	}

}
