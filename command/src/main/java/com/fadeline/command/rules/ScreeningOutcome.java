package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.preparation.LetterGap;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.preparation.ScreeningItem.Outcome;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.policy.Policy;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.api.policy.ScreeningPolicy;
import com.fadeline.api.policy.ScreeningPolicy.Consequence;

/**
 * Rule: the consequence of the latest answer to each contraindication question, by the
 * method of the sitting. An unasked question yields no finding; one with a window counts
 * from the day the item was last present. A doctor's letter clears the item on the days
 * it is valid.
 */
final class ScreeningOutcome implements Rule {

	private static final RuleId BLOCKED = RuleId.SCREENING_BLOCKED;

	private static final RuleId CLEARANCE = RuleId.SCREENING_CLEARANCE;

	private static final RuleId CAUTION = RuleId.SCREENING_CAUTION;

	private static final String SOURCE = "Practice of clinics; ASDS 2017 (isotretinoin); Pohl 2013 (moles) (DOMAIN.md, screening)";

	@Override
	public List<FindPolicy.Rule> described(Policy policy) {
		String blocked = "None of these is present: " + items(policy, Outcome.BLOCKED);
		String clearance = "Where present, these need a doctor's letter with its date, doctor and an expiry on the day of the sitting or later: "
				+ items(policy, Outcome.CLEARANCE);
		String caution = "Caution where present: " + items(policy, Outcome.CAUTION);
		return List.of(
				new FindPolicy.Rule(BLOCKED, List.of("schedule"), Severity.CAUTION, blocked, SOURCE)
					.naming(values(policy, Outcome.BLOCKED)),
				new FindPolicy.Rule(BLOCKED, List.of("record"), Severity.BREACH, blocked, SOURCE)
					.naming(values(policy, Outcome.BLOCKED)),
				new FindPolicy.Rule(CLEARANCE, List.of("schedule"), Severity.CAUTION, clearance, SOURCE)
					.naming(values(policy, Outcome.CLEARANCE)),
				new FindPolicy.Rule(CLEARANCE, List.of("record"), Severity.BREACH, clearance, SOURCE)
					.naming(values(policy, Outcome.CLEARANCE)),
				new FindPolicy.Rule(CAUTION, List.of("schedule", "record"), Severity.CAUTION, caution, SOURCE)
					.naming(values(policy, Outcome.CAUTION)));
	}

	private static String items(Policy policy, Outcome outcome) {
		return leadingTo(outcome, policy).map((item) -> described(item.getKey(), item.getValue(), outcome))
			.collect(Collectors.joining(", "));
	}

	/** Returns the same as values: each item with what qualifies it. */
	private static Value values(Policy policy, Outcome outcome) {
		return Value.list(leadingTo(outcome, policy).map((item) -> {
			Consequence consequence = item.getValue();
			List<Value> details = new ArrayList<>();
			some(consequence, outcome).ifPresent((method) -> details.add(Value.constant(method)));
			Optional.ofNullable(consequence.window()).ifPresent((window) -> details.add(Value.period(window)));
			if (isClearable(consequence, outcome)) {
				details.add(Value.field("clearable"));
			}
			return Value.constant(item.getKey()).with(details.toArray(Value[]::new));
		}));
	}

	private static Stream<Map.Entry<ScreeningItem, Consequence>> leadingTo(Outcome outcome, Policy policy) {
		return policy.screening()
			.items()
			.entrySet()
			.stream()
			.filter((item) -> methods(item.getValue(), outcome).findAny().isPresent());
	}

	/**
	 * Describes an item that leads to that outcome, with the methods for which it does.
	 */
	private static String described(ScreeningItem item, Consequence consequence, Outcome outcome) {
		String qualified = Stream
			.of(some(consequence, outcome).map((method) -> method.name().toLowerCase(Locale.ROOT)).orElse(""),
					within(consequence.window()), isClearable(consequence, outcome) ? "until a letter clears it" : "")
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(", "));
		return Answered.words(item) + (qualified.isEmpty() ? "" : " (%s)".formatted(qualified));
	}

	private static Stream<Method> methods(Consequence consequence, Outcome outcome) {
		return Arrays.stream(Method.values()).filter((method) -> consequence.by(method) == outcome);
	}

	/** Returns the method that leads to that outcome; empty if all do. */
	private static Optional<Method> some(Consequence consequence, Outcome outcome) {
		return (methods(consequence, outcome).count() == Method.values().length) ? Optional.empty()
				: methods(consequence, outcome).findFirst();
	}

	private static boolean isClearable(Consequence consequence, Outcome outcome) {
		return outcome == Outcome.BLOCKED && consequence.clearable();
	}

	private static String within(@Nullable Period window) {
		return (window == null) ? "" : "within %s"
			.formatted((window.toTotalMonths() > 0) ? window.toTotalMonths() + " months" : window.getDays() + " days");
	}

	@Override
	public Stream<Finding> findings(Proposal intention, CourseFacts facts, RuleContext standards) {
		if (!(intention instanceof Proposal.Visit visit)) {
			return Stream.empty();
		}
		ScreeningPolicy policy = standards.policy().screening();
		return Answered.latest(facts, visit.at())
			.values()
			.stream()
			.map((given) -> new Present(given, standards.day(given.answeredAt()), policy.of(given.answer().item()),
					standards.day(visit.at())))
			.filter(Present::counts)
			.flatMap((present) -> present.finding(visit));
	}

	/**
	 * Value object of a question answered with yes.
	 *
	 * @param on the day of the answer
	 * @param day the day of the sitting
	 */
	private record Present(GivenAnswer given, LocalDate on, Consequence consequence, LocalDate day) {

		boolean counts() {
			return this.consequence.counts(this.given.answer(), this.on, this.day);
		}

		Stream<Finding> finding(Proposal.Visit visit) {
			boolean letter = this.consequence.takesLetter(visit.method());
			Set<LetterGap> gaps = this.given.answer().gapsOn(this.day);
			if (letter && gaps.isEmpty()) {
				return Stream.empty();
			}
			return Stream.of(switch (this.consequence.by(visit.method())) {
				case BLOCKED -> letter
						? naming(new Finding(BLOCKED, visit.unpreparedSeverity(),
								"%s; do not treat until a doctor's letter clears it (%s)".formatted(answered(),
										words(gaps))),
								gaps)
						: naming(new Finding(BLOCKED, visit.unpreparedSeverity(),
								"%s%s; do not treat".formatted(answered(), until())));
				case CLEARANCE -> this.given.answer().hasLetter()
						? naming(new Finding(CLEARANCE, visit.unpreparedSeverity(),
								"%s, and the doctor's letter does not clear it (%s); complete or renew it"
									.formatted(answered(), words(gaps))),
								gaps)
						: naming(new Finding(CLEARANCE, visit.unpreparedSeverity(),
								"%s; ask for a doctor's letter with its date, doctor and expiry"
									.formatted(answered())));
				case CAUTION -> naming(Finding.caution(CAUTION, "%s; take care".formatted(answered())));
			});
		}

		private Finding naming(Finding finding) {
			return finding.naming(Value.day(this.on), Value.constant(this.given.answer().item()));
		}

		private Finding naming(Finding finding, Set<LetterGap> gaps) {
			return finding.naming(Value.day(this.on), Value.constant(this.given.answer().item()),
					Value.constants(gaps));
		}

		private String answered() {
			return "The screening of %s says %s".formatted(this.on, Answered.words(this.given.answer().item()));
		}

		private String until() {
			Period window = this.consequence.window();
			LocalDate since = Objects.requireNonNullElse(this.given.answer().since(), this.on);
			return (window == null) ? "" : ", which counts until %s".formatted(since.plus(window));
		}

		private static String words(Set<LetterGap> gaps) {
			return gaps.stream().map(Present::words).collect(Collectors.joining(", "));
		}

		private static String words(LetterGap gap) {
			return switch (gap) {
				case DOCTOR -> "no doctor";
				case DATE -> "no date";
				case EXPIRY -> "no expiry";
				case WRITTEN_LATER -> "written later";
				case EXPIRED -> "expired";
			};
		}

	}

}
