package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;

/** Waiting longer than the floor fades better; dark skin needs longer still. */
final class IntervalRecommended implements Rule {

	private static final String ID = "interval.recommended";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		Policy.Intervals intervals = policy.intervals();
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.CAUTION,
				("The same zone again after %s days (laser on scalp micropigmentation), %s (laser on tattoo ink or off "
						+ "the scalp), %s (saline); the second number is for phototypes IV to VI")
					.formatted(span(intervals.laserSmp()), span(intervals.laserTattoo()), span(intervals.saline())),
				"Bencini 2012; Cannarozzo 2021; practice for saline (DOMAIN.md, intervals)"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		return Gap.of(intention, facts, standards)
			.filter((gap) -> gap.days() >= gap.floorDays() && gap.days() < gap.recommendedDays())
			.map((gap) -> Finding.caution(ID, message(gap))
				.naming(gap.naming(Value.zones(gap.zones()), Value.number(gap.days()), Value.day(gap.earlier()),
						Value.day(gap.later()), Value.number(gap.recommendedDays()))));
	}

	private static String message(Gap gap) {
		String zones = gap.zones().isEmpty() ? "" : String.join(", ", gap.zones()) + ": ";
		return "%s%d days between %s and %s%s, %d are recommended".formatted(zones, gap.days(), gap.earlier(),
				gap.later(), gap.elsewhere(), gap.recommendedDays());
	}

	private static String span(Policy.Interval interval) {
		return "%d or %d".formatted(interval.recommendedDays(), interval.recommendedDarkSkinDays());
	}

}
