package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a reading soon after a sitting is early, since ink goes on fading for weeks. A
 * reading before a sitting of the same day shows the effect of the earlier ones.
 */
final class FadingEarly implements Rule {

	private static final RuleId ID = RuleId.FADING_EARLY;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("log"), Severity.CAUTION,
				"Fading is read at least %d days after the last sitting on the zone"
					.formatted(policy.earlyFadingDays()),
				"Photos four weeks to six months after a sitting (DOMAIN.md, measuring fading)")
			.naming(Value.number(policy.earlyFadingDays())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Observing observing)) {
			return Stream.empty();
		}
		Fading fading = observing.fading();
		LocalDate seen = standards.day(fading.observedAt());
		int wait = standards.policy().earlyFadingDays();
		return TreatedDay.last(fading.observedAt(), seen, null, treated(fading, facts, standards))
			.filter((last) -> last.daysUntil(seen) < wait)
			.map((last) -> Finding
				.caution(ID,
						"Observed %d days after the sitting of %s; a reading is more reliable from %s"
							.formatted(last.daysUntil(seen), last.day(), last.day().plusDays(wait)))
				.naming(Value.number(last.daysUntil(seen)), Value.day(last.day()),
						Value.day(last.day().plusDays(wait))))
			.stream();
	}

	/** Returns the treatments of the place that was read, in any course of the client. */
	private static List<TreatedDay> treated(Fading fading, CourseFacts facts, RuleContext standards) {
		String zone = fading.zone();
		List<String> seen = (zone == null) ? facts.zones() : List.of(zone);
		Stream<TreatedDay> done = facts.everywhere()
			.flatMap((course) -> course.done()
				.stream()
				.map(CourseFacts.Done::treatment)
				.filter((treatment) -> (zone == null && course == facts) || Zones.shared(treatment.zones(), seen)
					.stream()
					.anyMatch((shared) -> course.bodySite() == facts.bodySite() || Zones.isOfBody(shared))))
			.map((treatment) -> new TreatedDay(treatment.performedAt(), standards.day(treatment.performedAt()),
					treatment.zones()));
		Stream<TreatedDay> before = facts.histories()
			.stream()
			.flatMap((history) -> TreatedDay.elsewhere(history, facts.zones()))
			.filter((treated) -> zone == null || Zones.contains(treated.zones(), zone));
		return Stream.concat(done, before).toList();
	}

}
