package com.fadeline.api.policy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.DateKind;
import com.fadeline.api.Finding;
import com.fadeline.api.RuleId;
import com.fadeline.api.course.preparation.Screening;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.preparation.ScreeningItem.Outcome;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.policy.ImpossibleNumberException.Reason;

/**
 * Value object of the consequences of the answers to the contraindication questions.
 * Clinics disagree, so all of it is configurable.
 *
 * @param validDays days for which an answer is valid, unless its item has its own
 * @param items the consequence of each item when it is present
 */
public record ScreeningPolicy(int validDays, Map<ScreeningItem, Consequence> items) {

	/** An answer valid for no longer is asked for at every sitting. */
	private static final int ONE_SITTING = 1;

	private static final Set<RuleId> UNANSWERED = EnumSet.of(RuleId.SCREENING_MISSING, RuleId.SCREENING_EXPIRED);

	/**
	 * @throws IllegalArgumentException if an item has no consequence, or the validity of
	 * answers is negative
	 */
	public ScreeningPolicy {
		items = Collections.unmodifiableMap(new EnumMap<>(items));
		if (items.size() < ScreeningItem.values().length) {
			throw new IllegalArgumentException(
					"Of the screening items only %s have an outcome; give all of them one".formatted(items.keySet()));
		}
		Policy.check(validDays >= 0, "valid-days", validDays, Reason.AT_LEAST, 0);
	}

	/**
	 * Returns the default: DOMAIN.md's table (screening), and practice where it has no
	 * entry: what may change from one day to the next is asked at every sitting.
	 */
	static ScreeningPolicy standard() {
		return new ScreeningPolicy(180, Arrays.stream(ScreeningItem.values())
			.collect(Collectors.toMap(Function.identity(), ScreeningPolicy::standard)));
	}

	private static Consequence standard(ScreeningItem item) {
		return switch (item) {
			case PREGNANT_OR_BREAST_FEEDING, INFECTION_OR_INFLAMMATION_AT_SITE ->
				Consequence.of(Outcome.BLOCKED).asked(ONE_SITTING);
			case SUNBURN_OR_TAN -> Consequence.of(Outcome.BLOCKED).within(Period.ofDays(30)).asked(ONE_SITTING);
			// ASDS 2017: no reason to delay lasers; what breaks the skin waits.
			case ORAL_ISOTRETINOIN ->
				Consequence.of(Outcome.CLEARANCE).within(Period.ofMonths(6)).bySaline(Outcome.BLOCKED);
			case CHEMOTHERAPY -> Consequence.of(Outcome.BLOCKED).within(Period.ofMonths(6));
			case ST_JOHNS_WORT -> Consequence.of(Outcome.BLOCKED).within(Period.ofMonths(3));
			case GOLD_THERAPY, PHOTOSENSITISING_MEDICINE, ALLERGIC_REACTION_TO_INK -> Consequence.of(Outcome.BLOCKED);
			// Pohl 2013: a melanoma arose in a mole under a tattoo during its removal.
			case MOLES_IN_FIELD -> Consequence.of(Outcome.BLOCKED).byLetter();
			case NEW_OR_CHANGED_MOLES -> Consequence.of(Outcome.BLOCKED).byLetter().asked(ONE_SITTING);
			case NEW_MEDICINES -> Consequence.of(Outcome.CAUTION).asked(ONE_SITTING);
			case DIABETES, EPILEPSY, HEART_DISEASE_OR_PACEMAKER, CLOTTING_DISORDER_OR_ANTICOAGULANT,
					AUTOIMMUNE_DISEASE_OR_IMMUNOSUPPRESSION, HEPATITIS_OR_HIV, HISTORY_OF_CANCER,
					LIVER_OR_KIDNEY_DISEASE, HERPES_AT_SITE, IMPLANT_UNDER_SITE ->
				Consequence.of(Outcome.CLEARANCE);
			case FILLER_OR_TRANSPLANT -> Consequence.of(Outcome.CLEARANCE).within(Period.ofMonths(3));
			case TOPICAL_RETINOID_OR_PEEL ->
				Consequence.of(Outcome.CAUTION).within(Period.ofDays(28)).bySaline(Outcome.BLOCKED);
			case KELOID_HISTORY, VITILIGO, PSORIASIS_AT_SITE, PHOTOTYPE_V_OR_VI, IRON_OXIDE_PIGMENT,
					ALLERGY_TO_LOCAL_ANAESTHETIC, ALLERGY_TO_LATEX_OR_ADHESIVE ->
				Consequence.of(Outcome.CAUTION);
			case DEPILATION -> Consequence.of(Outcome.CAUTION).within(Period.ofDays(28));
		};
	}

	/** Returns the consequence of an item. */
	public Consequence of(ScreeningItem item) {
		return Objects.requireNonNull(this.items.get(item));
	}

	/** Returns the days for which an answer to a question is valid. */
	public int validDays(ScreeningItem item) {
		return Objects.requireNonNullElse(of(item).validDays(), this.validDays);
	}

	/** Returns the last day on which an answer of a day is valid. */
	public LocalDate holdsUntil(ScreeningItem item, LocalDate answeredOn) {
		return answeredOn.plusDays(validDays(item));
	}

	/**
	 * Returns whether a question is asked at every sitting, so that it can wait for the
	 * day.
	 */
	public boolean isAskedAtEverySitting(ScreeningItem item) {
		return validDays(item) <= ONE_SITTING;
	}

	/**
	 * Returns whether a finding is only about questions that are asked at every sitting.
	 */
	public boolean isAskedOnTheDay(Finding finding) {
		return UNANSWERED.contains(finding.rule()) && finding.values().size() == 2
				&& finding.values()
					.getLast()
					.texts()
					.stream()
					.allMatch((text) -> this.items.keySet()
						.stream()
						.filter(this::isAskedAtEverySitting)
						.anyMatch((item) -> Finding.Value.constant(item).texts().contains(text)));
	}

	/**
	 * Value object of the consequence of the presence of an item, and its duration.
	 *
	 * @param window how long it lasts from the day the item was last present; null while
	 * it is present
	 * @param validDays days for which an answer to this question is valid; null for the
	 * general validity
	 * @param clearable whether a doctor's letter clears a blocked client
	 * @param saline the consequence before a saline sitting; null for the same
	 */
	public record Consequence(Outcome outcome, @Nullable Period window, @Nullable Integer validDays, boolean clearable,
			@Nullable Outcome saline) {

		/**
		 * @throws IllegalArgumentException if the validity of answers is negative
		 */
		public Consequence {
			if (validDays != null) {
				Policy.check(validDays >= 0, "valid-days", validDays, Reason.AT_LEAST, 0);
			}
		}

		static Consequence of(Outcome outcome) {
			return new Consequence(outcome, null, null, false, null);
		}

		private Consequence within(Period window) {
			return new Consequence(this.outcome, window, this.validDays, this.clearable, this.saline);
		}

		private Consequence asked(int days) {
			return new Consequence(this.outcome, this.window, days, this.clearable, this.saline);
		}

		private Consequence byLetter() {
			return new Consequence(this.outcome, this.window, this.validDays, true, this.saline);
		}

		private Consequence bySaline(Outcome saline) {
			return new Consequence(this.outcome, this.window, this.validDays, this.clearable, saline);
		}

		/** Returns the consequence before a sitting by that method. */
		public Outcome by(Method method) {
			return (method == Method.SALINE && this.saline != null) ? this.saline : this.outcome;
		}

		/** Returns whether a doctor's letter makes a sitting by some method possible. */
		public boolean takesLetter() {
			return Arrays.stream(Method.values()).anyMatch(this::takesLetter);
		}

		/** Returns whether a doctor's letter makes a sitting by that method possible. */
		public boolean takesLetter(Method method) {
			return switch (by(method)) {
				case CLEARANCE -> true;
				case BLOCKED -> this.clearable;
				case CAUTION -> false;
			};
		}

		/**
		 * Returns whether a present item still counts on a day.
		 * @param answeredOn the day of the answer, from which a window counts if the
		 * answer has no day of its own, or an implausible one
		 */
		public boolean counts(Screening.Answer answer, LocalDate answeredOn, LocalDate day) {
			LocalDate told = answer.since();
			LocalDate since = (told == null || told.isBefore(DateKind.SINCE.earliest(answeredOn))) ? answeredOn : told;
			return answer.present() && (this.window == null || day.isBefore(since.plus(this.window)));
		}

	}

}
