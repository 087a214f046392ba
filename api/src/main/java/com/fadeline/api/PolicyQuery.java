package com.fadeline.api;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.Method;
import com.fadeline.api.course.ScreeningItem;

/** What can be asked of the clinical policy. */
public sealed interface PolicyQuery extends Confined {

	/** Answers a {@link Result}: what holds in a clinic; null asks for what is common. */
	record FindPolicy(@Nullable ClinicId clinicId) implements PolicyQuery {

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * The rules in force, their numbers, and the questions of a screening.
		 *
		 * @param openingHours those of the clinic by weekday, such as 09:00-12:30,
		 * 14:00-18:00 or closed; weekdays of which none are set are missing
		 */
		public record Result(List<Rule> rules, Policy numbers, List<Item> screening,
				Map<DayOfWeek, String> openingHours) {

			/** Where no opening hours are set. */
			public Result(List<Rule> rules, Policy numbers, List<Item> screening) {
				this(rules, numbers, screening, Map.of());
			}

		}

		/**
		 * One rule.
		 *
		 * @param at what it judges, such as schedule or record
		 * @param sentence what it demands, with its numbers
		 * @param source where its numbers come from
		 */
		public record Rule(String rule, List<String> at, Severity severity, String sentence, String source) {
		}

		/**
		 * One screening question and what its presence leads to.
		 *
		 * @param outcome what it leads to in general
		 * @param window how long that lasts; null while it is present
		 * @param validDays days for which an answer holds
		 * @param clearable whether a doctor's letter lifts it
		 * @param byMethod what it leads to before a sitting by each method
		 */
		public record Item(ScreeningItem item, ScreeningItem.Outcome outcome, @Nullable Period window, int validDays,
				boolean clearable, Map<Method, ScreeningItem.Outcome> byMethod) {

			/** The question as a policy has it. */
			public static Item of(ScreeningItem item, ScreeningPolicy policy) {
				ScreeningPolicy.Consequence consequence = policy.of(item);
				Map<Method, ScreeningItem.Outcome> byMethod = new EnumMap<>(Method.class);
				for (Method method : Method.values()) {
					byMethod.put(method, consequence.by(method));
				}
				return new Item(item, consequence.outcome(), consequence.window(), policy.validDays(item),
						consequence.takesLetter(), byMethod);
			}

		}

	}

}
