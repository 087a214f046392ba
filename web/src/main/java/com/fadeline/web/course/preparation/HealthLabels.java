package com.fadeline.web.course.preparation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Locale;
import java.util.Objects;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.preparation.LetterGap;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.GivenAnswer;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

import static java.util.stream.Collectors.joining;

/**
 * Formatter of health questions and their answers; templates use it as
 * {@code @healthLabels}.
 */
@Component
class HealthLabels {

	/** Words of warnings, in English and German, by the question that they answer. */
	private static final Map<ScreeningItem, List<String>> WARNED = Map.of(ScreeningItem.ALLERGY_TO_LATEX_OR_ADHESIVE,
			List.of("latex", "adhesive", "plaster", "pflaster", "kleb"), ScreeningItem.ALLERGY_TO_LOCAL_ANAESTHETIC,
			List.of("lidocain", "local anaesthetic", "local anesthetic", "lokalanästhe", "betäubung"),
			ScreeningItem.EPILEPSY, List.of("epilep"), ScreeningItem.DIABETES, List.of("diabet"),
			ScreeningItem.PREGNANT_OR_BREAST_FEEDING, List.of("pregnan", "schwanger", "breast-feeding", "stillt"),
			ScreeningItem.HEART_DISEASE_OR_PACEMAKER, List.of("pacemaker", "schrittmacher"),
			ScreeningItem.KELOID_HISTORY, List.of("keloid"), ScreeningItem.HERPES_AT_SITE, List.of("herpes"),
			ScreeningItem.HEPATITIS_OR_HIV, List.of("hepatitis", "hiv"));

	private final MessageFormatter say;

	private final CourseLabels labels;

	HealthLabels(MessageFormatter say, CourseLabels labels) {
		this.say = say;
		this.labels = labels;
	}

	/** Returns when a question was answered, and in which course if not in this one. */
	public String answered(HealthSheet.Question question) {
		String on = this.say.of("course.screening.on", this.say.day(question.answeredOn()));
		return question.elsewhere() ? on + " " + this.labels.elsewhere(question.site()) : on;
	}

	/** Returns the doctor's letter of an answer; empty if there is none. */
	public String letter(HealthSheet.Question question) {
		return question.answered()
			.map(GivenAnswer::answer)
			.filter(Screening.Answer::hasLetter)
			.map((answer) -> this.say.of("course.screening.letterOf",
					Objects.requireNonNullElseGet(answer.clearedBy(), () -> this.say.name(LetterGap.DOCTOR)),
					(answer.letterDate() == null) ? this.say.name(LetterGap.DATE) : this.say.day(answer.letterDate()),
					(answer.letterExpiry() == null) ? this.say.name(LetterGap.EXPIRY)
							: this.say.of("course.screening.letterUntil", this.say.day(answer.letterExpiry()))))
			.orElse("");
	}

	/**
	 * Returns the outcomes of an item that is present, for each method if they differ.
	 */
	public List<Led> outcomes(FindPolicy.Item item) {
		boolean same = item.byMethod().values().stream().distinct().count() == 1;
		return same ? List.of(led(item.outcome(), item, ""))
				: item.byMethod()
					.entrySet()
					.stream()
					.map((by) -> led(by.getValue(), item, this.say.name(by.getKey()) + ": "))
					.toList();
	}

	private Led led(ScreeningItem.Outcome outcome, FindPolicy.Item item, String method) {
		boolean liftedByLetter = outcome == ScreeningItem.Outcome.BLOCKED && item.byMethod().containsValue(outcome)
				&& item.clearable() && !item.byMethod().containsValue(ScreeningItem.Outcome.CLEARANCE);
		return new Led(outcome == ScreeningItem.Outcome.CAUTION,
				method + this.say.name(outcome) + (liftedByLetter ? " " + this.say.of("policy.clearable") : ""));
	}

	/**
	 * View model of an outcome of an item.
	 *
	 * @param caution whether the outcome is only a caution
	 */
	record Led(boolean caution, String words) {
	}

	/** Returns the questions as a list. */
	public String items(List<ScreeningItem> items) {
		return items.stream().map(this.say::name).collect(joining(", "));
	}

	/**
	 * Returns what the assessment says of the subject of a question, so that no other
	 * answer is given by mistake; null if it says nothing.
	 */
	public @Nullable String assessed(CourseView course, ScreeningItem item) {
		return isAssessed(course.assessment(), item) ? this.say.of("record.screening.assessed." + item) : null;
	}

	/**
	 * Returns the client warning that is about the subject of a question; null for none.
	 */
	public @Nullable String warned(@Nullable Collection<String> warnings, ScreeningItem item) {
		List<String> words = WARNED.getOrDefault(item, List.of());
		return (warnings == null) ? null : warnings.stream().filter((warning) -> {
			String said = warning.toLowerCase(Locale.ROOT);
			return words.stream().anyMatch(said::contains);
		}).findFirst().orElse(null);
	}

	/** Returns whether the assessment says that an item is present. */
	static boolean isAssessed(Assessment assessment, ScreeningItem item) {
		return switch (item) {
			case IRON_OXIDE_PIGMENT -> assessment.pigment() == Pigment.IRON_OXIDE;
			case PHOTOTYPE_V_OR_VI -> assessment.phototype() == Phototype.V || assessment.phototype() == Phototype.VI;
			default -> false;
		};
	}

}
