package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: waiting longer than the floor fades better; dark skin needs longer still. */
final class IntervalRecommended implements Rule {

	private static final RuleId ID = RuleId.INTERVAL_RECOMMENDED;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		Policy.Intervals intervals = policy.intervals();
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION,
				("The same zone again after %s days (laser on scalp micropigmentation), %s (laser on tattoo ink or off "
						+ "the scalp), %s (saline); the second number is for phototypes IV to VI")
					.formatted(span(intervals.laserSmp()), span(intervals.laserTattoo()), span(intervals.saline())),
				"Bencini 2012; Cannarozzo 2021; practice for saline (DOMAIN.md, intervals)")
			.naming(Stream.of(intervals.laserSmp(), intervals.laserTattoo(), intervals.saline())
				.flatMap((interval) -> Stream.of(interval.recommendedDays(), interval.recommendedDarkSkinDays()))
				.map(Value::number)
				.toArray(Value[]::new)));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return TreatmentInterval.of(intention, facts, standards)
			.filter(TreatmentInterval::isShorterThanRecommended)
			.map((interval) -> Finding.caution(ID, message(interval))
				.naming(interval.naming(Value.number(interval.rest().recommendedDays()))));
	}

	private static String message(TreatmentInterval interval) {
		return "%s%s, %d are recommended".formatted(interval.zonesInWords(), interval.between(),
				interval.rest().recommendedDays());
	}

	private static String span(Policy.Interval interval) {
		return "%d or %d".formatted(interval.recommendedDays(), interval.recommendedDarkSkinDays());
	}

}
