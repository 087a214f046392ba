package com.fadeline.command.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Reading;
import com.fadeline.api.course.observation.FadingSoFar.Treated;
import com.fadeline.api.course.observation.ZoneFading;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;

/**
 * Rule: a target counts as reached only by readings. Without a reading it cannot be shown
 * to be reached, so an unknown fading needs a reason as one below the target does.
 */
final class OutcomeTarget implements Rule {

	private static final RuleId ID = RuleId.OUTCOME_TARGET;

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		return List.of(new FindPolicy.Rule(ID, List.of("complete"), Severity.BREACH,
				"To complete a course with the target reached, a specialist's reading shows the target, for the whole site or every zone, at least %d days after the last sitting"
					.formatted(policy.earlyFadingDays()),
				"Agreed practice; photos four weeks to six months after a sitting (DOMAIN.md, measuring fading)")
			.naming(Value.number(policy.earlyFadingDays())));
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Completing completing)
				|| completing.outcome() != CompletionOutcome.TARGET_REACHED) {
			return Stream.empty();
		}
		double target = completing.targetFading();
		FadingSoFar fading = fading(completing, facts, standards);
		if (fading.reaches(target)) {
			return Stream.empty();
		}
		FadingSoFar.@Nullable Figure figure = fading.figure();
		if (figure == null) {
			return Stream.of(
					Finding
						.breach(ID,
								"No reading shows that the target of %s %% is reached; log the fading or give a reason"
									.formatted(number(target)))
						.naming(Value.number(target)));
		}
		List<String> zones = fading.zones()
			.stream()
			.filter((zone) -> fading.places().stream().anyMatch((place) -> place.equals(identity(zone.zone()))))
			.filter((zone) -> !reached(fading, identity(zone.zone()), target))
			.map(ZoneFading::zone)
			.toList();
		return Stream.of(zones.isEmpty() || figure.percent() < target ? below(figure.percent(), target) : Finding
			.breach(ID,
					"No reading shows that the target of %s %% is reached in %s; read the fading there or give a reason"
						.formatted(number(target), String.join(", ", zones)))
			.naming(Value.number(target), Value.zones(zones), Value.number(figure.percent())));
	}

	private static Finding below(double percent, double target) {
		return Finding
			.breach(ID,
					"The fading of %s %% is below the target of %s %%; choose another outcome or give a reason"
						.formatted(number(percent), number(target)))
			.naming(Value.number(target), Value.number(percent));
	}

	private static boolean reached(FadingSoFar fading, String place, double target) {
		@Nullable Double level = fading.levels().get(place);
		return level != null && level >= target;
	}

	private static String identity(String zone) {
		return Zones.identity(zone);
	}

	private static FadingSoFar fading(Proposal.Completing completing, CourseFacts facts, RuleContext standards) {
		List<TreatedDay> treated = new ArrayList<>();
		facts.histories()
			.stream()
			.flatMap((history) -> TreatedDay.elsewhere(history, facts.zones()))
			.forEach(treated::add);
		facts.done()
			.stream()
			.map(CourseFacts.Done::treatment)
			.forEach((done) -> treated
				.add(new TreatedDay(done.performedAt(), standards.day(done.performedAt()), done.zones())));
		List<Reading> readings = new ArrayList<>();
		History.byTime(facts.histories()).forEach((history) -> elsewhere(history, facts).forEach(readings::add));
		completing.readings()
			.stream()
			.sorted(Comparator.comparing(Fading::observedAt))
			.forEach((fading) -> readings.add(reading(fading, treated, standards)));
		return FadingSoFar.of(facts.zones(), readings,
				FadingSoFar.areas(facts.done()
					.stream()
					.map(CourseFacts.Done::treatment)
					.map((done) -> new Treated(done.performedAt(), done.zones(), done.areaCm2()))
					.toList()));
	}

	private static Stream<Reading> elsewhere(History history, CourseFacts facts) {
		return history.readings(facts.zones())
			.stream()
			.map((seen) -> new Reading(seen.percent(), null, 0, false, seen.zone(), null));
	}

	private static Reading reading(Fading fading, List<TreatedDay> treated, RuleContext standards) {
		boolean early = TreatedDay.early(fading.observedAt(), standards.day(fading.observedAt()), fading.zone(),
				treated, standards.policy().earlyFadingDays());
		return new Reading(fading.percent(), fading.observedAt(), 0, early, fading.zone(), fading.observer());
	}

	private static String number(double percent) {
		return (percent == Math.rint(percent)) ? String.valueOf(Math.round(percent)) : String.valueOf(percent);
	}

}
