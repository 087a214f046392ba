package com.fadeline.api.policy;

import java.time.DayOfWeek;
import java.time.Period;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Confined;
import com.fadeline.api.Finding;
import com.fadeline.api.Lists;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.course.preparation.ScreeningItem;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;

/** Queries of the clinical policy. */
public sealed interface PolicyQuery extends Confined {

	/** Query for a {@link Result}: the policy of a clinic; null for the common one. */
	record FindPolicy(@Nullable ClinicId clinicId) implements PolicyQuery {

		@Override
		public Set<ClinicId> clinics() {
			return (this.clinicId == null) ? Set.of() : Set.of(this.clinicId);
		}

		/**
		 * Result: the rules in force, their numbers, and the questions of a screening.
		 *
		 * @param openingHours those of the clinic by weekday, such as 09:00-12:30,
		 * 14:00-18:00 or closed; weekdays without set hours are missing
		 */
		public record Result(List<Rule> rules, Policy numbers, List<Item> screening,
				Map<DayOfWeek, String> openingHours) {

			/** Creates a result without opening hours. */
			public Result(List<Rule> rules, Policy numbers, List<Item> screening) {
				this(rules, numbers, screening, Map.of());
			}

		}

		/**
		 * Read model of one rule.
		 *
		 * @param at what it judges, such as schedule or record
		 * @param sentence its requirement, with its numbers
		 * @param source the source of its numbers
		 * @param values its numbers, to phrase the requirement in another language
		 */
		public record Rule(RuleId rule, List<String> at, Severity severity, String sentence, String source,
				List<Finding.Value> values) {

			public Rule {
				values = Lists.copy(values);
			}

			/** Creates a rule without numbers. */
			public Rule(RuleId rule, List<String> at, Severity severity, String sentence, String source) {
				this(rule, at, severity, sentence, source, List.of());
			}

			/** Returns the same rule with the numbers of its requirement. */
			public Rule naming(Finding.Value... named) {
				return new Rule(this.rule, this.at, this.severity, this.sentence, this.source, List.of(named));
			}

		}

		/**
		 * Read model of one screening question with the consequence of its presence.
		 *
		 * @param outcome the consequence in general
		 * @param window how long it lasts; null while the item is present
		 * @param validDays days for which an answer is valid
		 * @param clearable whether a doctor's letter lifts it
		 * @param byMethod the consequence before a sitting by each method
		 */
		public record Item(ScreeningItem item, ScreeningItem.Outcome outcome, @Nullable Period window, int validDays,
				boolean clearable, Map<Method, ScreeningItem.Outcome> byMethod) {

			/** Returns the question with the consequence of a policy. */
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
