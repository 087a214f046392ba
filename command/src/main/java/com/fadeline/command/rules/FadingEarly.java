package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.PartialDate;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Fading;
import com.fadeline.api.course.Zones;

/**
 * Ink goes on fading for weeks after a sitting, so what is seen early is not yet the
 * effect. A history names no zones, so it counts for an observation of the whole site or
 * of the only zone.
 */
final class FadingEarly implements Rule {

	private static final String ID = "fading.early";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("log"), Severity.CAUTION,
				"Fading is observed %d days after the last sitting on the zone or later"
					.formatted(policy.earlyFadingDays()),
				"Photos four weeks to six months after a sitting (DOMAIN.md, measuring fading)"));
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		if (!(intention instanceof Intention.Observing observing)) {
			return Stream.empty();
		}
		LocalDate seen = standards.day(observing.fading().observedAt());
		int wait = standards.policy().earlyFadingDays();
		return treated(observing.fading(), facts, standards).filter((day) -> !day.isAfter(seen))
			.max(Comparator.naturalOrder())
			.filter((last) -> ChronoUnit.DAYS.between(last, seen) < wait)
			.map((last) -> Finding
				.caution(ID,
						"Observed %d days after the sitting of %s; from %s on it tells more"
							.formatted(ChronoUnit.DAYS.between(last, seen), last, last.plusDays(wait)))
				.naming(Value.number(ChronoUnit.DAYS.between(last, seen)), Value.day(last),
						Value.day(last.plusDays(wait))))
			.stream();
	}

	private static Stream<LocalDate> treated(Fading fading, CourseFacts facts, Standards standards) {
		String zone = fading.zone();
		List<String> seen = (zone == null) ? facts.zones() : List.of(zone);
		Stream<LocalDate> done = facts.everywhere()
			.filter((course) -> course.bodySite() == facts.bodySite())
			.flatMap((course) -> course.done()
				.stream()
				.map(CourseFacts.Done::treatment)
				.filter((treatment) -> (zone == null && course == facts)
						|| !Zones.shared(treatment.zones(), seen).isEmpty()))
			.map((treatment) -> standards.day(treatment.performedAt()));
		Stream<LocalDate> before = facts.histories()
			.stream()
			.filter((history) -> zone == null || (facts.zones().size() == 1 && Zones.contains(facts.zones(), zone)))
			.flatMap((history) -> history.sittings().stream())
			.flatMap((sitting) -> Optional.ofNullable(sitting.date()).flatMap(PartialDate::exact).stream());
		return Stream.concat(done, before);
	}

}
