package com.fadeline.command.rules;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/** Rule: a treated zone rests until it has healed. */
final class IntervalFloor implements Rule {

	private static final RuleId ID = RuleId.INTERVAL_FLOOR;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		Policy.Intervals intervals = policy.intervals();
		return List.of(new FindPolicy.Rule(ID, List.of("schedule", "record"), Severity.BREACH,
				("The same zone again after %d days at the earliest (laser on scalp micropigmentation), %d (laser on "
						+ "tattoo ink or off the scalp), %d (saline), in whichever course of the client it was treated; the longer one where methods differ")
					.formatted(intervals.laserSmp().floorDays(), intervals.laserTattoo().floorDays(),
							intervals.saline().floorDays()),
				"Wu 2021; Bencini 2012; practice for saline (DOMAIN.md, intervals)")
			.naming(Value.number(intervals.laserSmp().floorDays()), Value.number(intervals.laserTattoo().floorDays()),
					Value.number(intervals.saline().floorDays())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		return TreatmentInterval.of(intention, facts, standards)
			.filter(TreatmentInterval::isBreach)
			.map((interval) -> finding(interval, intention));
	}

	private static Finding finding(TreatmentInterval interval, Proposal intention) {
		int floorDays = interval.rest().floorDays();
		String message = "%s, at least %d are needed".formatted(interval.between(), floorDays);
		return (intention instanceof Proposal.Importing) ? Finding.caution(ID, message)
				: Finding
					.breach(ID,
							"%s%s; wait until %s or give a reason".formatted(interval.zonesInWords(), message,
									interval.passesOn()))
					.naming(interval.naming(Value.number(floorDays), Value.day(interval.passesOn())));
	}

}
