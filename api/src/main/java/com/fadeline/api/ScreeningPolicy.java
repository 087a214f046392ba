package com.fadeline.api;

import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.Screening;
import com.fadeline.api.course.ScreeningItem;
import com.fadeline.api.course.ScreeningItem.Outcome;

/**
 * What the answers to the contraindication questions lead to. Clinics disagree, so all of
 * it is theirs to set.
 *
 * @param validDays days after which the questions are asked again
 * @param items what each item leads to when it is present
 */
public record ScreeningPolicy(int validDays, Map<ScreeningItem, Consequence> items) {

	/**
	 * @throws IllegalArgumentException if an item has no consequence
	 */
	public ScreeningPolicy {
		items = Collections.unmodifiableMap(new EnumMap<>(items));
		if (items.size() < ScreeningItem.values().length) {
			throw new IllegalArgumentException(
					"Of the screening items only %s have an outcome; give all of them one".formatted(items.keySet()));
		}
	}

	/** What DOMAIN.md's table says (screening). */
	static ScreeningPolicy standard() {
		return new ScreeningPolicy(180, Arrays.stream(ScreeningItem.values())
			.collect(Collectors.toMap(Function.identity(), ScreeningPolicy::standard)));
	}

	private static Consequence standard(ScreeningItem item) {
		return switch (item) {
			case SUNBURN_OR_TAN -> new Consequence(Outcome.BLOCKED, Period.ofDays(30));
			case ORAL_ISOTRETINOIN, CHEMOTHERAPY -> new Consequence(Outcome.BLOCKED, Period.ofMonths(6));
			case ST_JOHNS_WORT -> new Consequence(Outcome.BLOCKED, Period.ofMonths(3));
			case PREGNANT_OR_BREAST_FEEDING, INFECTION_OR_INFLAMMATION_AT_SITE, GOLD_THERAPY, PHOTOSENSITISING_MEDICINE,
					ALLERGIC_REACTION_TO_INK ->
				new Consequence(Outcome.BLOCKED, null);
			case DIABETES, EPILEPSY, HEART_DISEASE_OR_PACEMAKER, CLOTTING_DISORDER_OR_ANTICOAGULANT,
					AUTOIMMUNE_DISEASE_OR_IMMUNOSUPPRESSION, HEPATITIS_OR_HIV, HISTORY_OF_CANCER,
					LIVER_OR_KIDNEY_DISEASE ->
				new Consequence(Outcome.CLEARANCE, null);
			case KELOID_HISTORY, VITILIGO, PSORIASIS_AT_SITE, MOLES_IN_FIELD, PHOTOTYPE_V_OR_VI, IRON_OXIDE_PIGMENT ->
				new Consequence(Outcome.CAUTION, null);
			case DEPILATION -> new Consequence(Outcome.CAUTION, Period.ofDays(28));
		};
	}

	/** What an item leads to. */
	public Consequence of(ScreeningItem item) {
		return Objects.requireNonNull(this.items.get(item));
	}

	/**
	 * What the presence of an item leads to, and for how long.
	 *
	 * @param window how long it lasts from the day the item was last present; null while
	 * it is present
	 */
	public record Consequence(Outcome outcome, @Nullable Period window) {

		/**
		 * Whether a present item still counts on a day.
		 * @param answeredOn the day of the answer, from which a window counts where the
		 * answer does not say since when
		 */
		public boolean counts(Screening.Answer answer, LocalDate answeredOn, LocalDate day) {
			LocalDate since = Objects.requireNonNullElse(answer.since(), answeredOn);
			return answer.present() && (this.window == null || day.isBefore(since.plus(this.window)));
		}

	}

}
