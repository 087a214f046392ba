package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.Policy;
import com.fadeline.api.PolicyQuery.FindPolicy;
import com.fadeline.api.ScreeningPolicy;
import com.fadeline.api.Severity;
import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;

/**
 * What the latest answer to each contraindication question leads to. A question that was
 * not asked says nothing; one with a window counts from the day the item was last
 * present.
 */
final class ScreeningOutcome implements Rule {

	private static final String BLOCKED = "screening.blocked";

	private static final String CLEARANCE = "screening.clearance";

	private static final String CAUTION = "screening.caution";

	private static final String SOURCE = "Practice of clinics (DOMAIN.md, screening)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String blocked = "None of these is present: " + items(policy, ScreeningItem.Outcome.BLOCKED);
		String clearance = "A doctor's letter clears what is present of these: "
				+ items(policy, ScreeningItem.Outcome.CLEARANCE);
		String caution = "These want care where present: " + items(policy, ScreeningItem.Outcome.CAUTION);
		return List.of(new FindPolicy.Rule(BLOCKED, List.of("schedule"), Severity.CAUTION, blocked, SOURCE),
				new FindPolicy.Rule(BLOCKED, List.of("record"), Severity.BREACH, blocked, SOURCE),
				new FindPolicy.Rule(CLEARANCE, List.of("schedule"), Severity.CAUTION, clearance, SOURCE),
				new FindPolicy.Rule(CLEARANCE, List.of("record"), Severity.BREACH, clearance, SOURCE),
				new FindPolicy.Rule(CAUTION, List.of("schedule", "record"), Severity.CAUTION, caution, SOURCE));
	}

	private static String items(Policy policy, ScreeningItem.Outcome outcome) {
		return policy.screening()
			.items()
			.entrySet()
			.stream()
			.filter((item) -> item.getValue().outcome() == outcome)
			.map((item) -> words(item.getKey()) + within(item.getValue().window()))
			.collect(Collectors.joining(", "));
	}

	private static String within(@Nullable Period window) {
		return (window == null) ? "" : " (within %s)"
			.formatted((window.toTotalMonths() > 0) ? window.toTotalMonths() + " months" : window.getDays() + " days");
	}

	private static String words(ScreeningItem item) {
		return item.name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	@Override
	public Stream<Finding> findings(Intention intention, CourseFacts facts, Standards standards) {
		if (!(intention instanceof Intention.Visit visit)) {
			return Stream.empty();
		}
		LocalDate day = standards.day(visit.at());
		Map<ScreeningItem, Told> latest = new EnumMap<>(ScreeningItem.class);
		facts.preparation()
			.screeningsBy(visit.at())
			.forEach((screening) -> screening.answers()
				.forEach((answer) -> latest.put(answer.item(),
						new Told(answer, standards.day(screening.answeredAt())))));
		return latest.values().stream().flatMap((told) -> told.finding(visit, standards.policy().screening(), day));
	}

	/** An answer and the day it was given. */
	private record Told(Screening.Answer answer, LocalDate on) {

		Stream<Finding> finding(Intention.Visit visit, ScreeningPolicy policy, LocalDate day) {
			ScreeningPolicy.Consequence consequence = policy.of(this.answer.item());
			if (!consequence.counts(this.answer, this.on, day)) {
				return Stream.empty();
			}
			String item = words(this.answer.item());
			Value named = Value.constant(this.answer.item());
			Value told = Value.day(this.on);
			return switch (consequence.outcome()) {
				case BLOCKED -> Stream.of(new Finding(BLOCKED, visit.unpreparedSeverity(),
						"The screening of %s says %s%s; do not treat".formatted(this.on, item, until(consequence)))
					.naming(told, named));
				case CLEARANCE -> isCleared() ? Stream.empty()
						: Stream.of(new Finding(CLEARANCE, visit.unpreparedSeverity(),
								"The screening of %s says %s; ask for a doctor's letter".formatted(this.on, item))
							.naming(told, named));
				case CAUTION -> Stream
					.of(Finding.caution(CAUTION, "The screening of %s says %s; take care".formatted(this.on, item))
						.naming(told, named));
			};
		}

		private boolean isCleared() {
			String doctor = this.answer.clearedBy();
			return doctor != null && !doctor.isBlank();
		}

		private String until(ScreeningPolicy.Consequence consequence) {
			Period window = consequence.window();
			LocalDate since = this.answer.since();
			return (window == null) ? ""
					: ", which counts until %s".formatted(((since == null) ? this.on : since).plus(window));
		}

	}

}
