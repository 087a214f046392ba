package com.fadeline.api;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;

/**
 * Value object of a rule's finding on a plan or a fact.
 *
 * @param rule id of the rule, such as {@code interval.floor}
 * @param message what is wrong, with the value, and what to do
 * @param values those of the message, to phrase it in another language; empty if only the
 * message describes it
 */
public record Finding(String rule, Severity severity, String message, List<Value> values) {

	public Finding {
		values = Lists.copy(values);
	}

	public Finding(String rule, Severity severity, String message) {
		this(rule, severity, message, List.of());
	}

	public static Finding invalid(String rule, String message) {
		return new Finding(rule, Severity.INVALID, message);
	}

	public static Finding breach(String rule, String message) {
		return new Finding(rule, Severity.BREACH, message);
	}

	public static Finding caution(String rule, String message) {
		return new Finding(rule, Severity.CAUTION, message);
	}

	/** Returns the same finding with the values of its message. */
	public Finding naming(Value... named) {
		return new Finding(this.rule, this.severity, this.message, List.of(named));
	}

	/** Returns whether it is accepted without a reason. */
	public boolean passes() {
		return this.severity == Severity.CAUTION;
	}

	/** Returns whether a reason given in {@code overrides} makes it acceptable. */
	public boolean overridable() {
		return this.severity == Severity.BREACH;
	}

	/**
	 * Value object of a value, or several of a kind, as text independent of language.
	 *
	 * @param texts numbers with a point, days and moments by ISO 8601, zones by their
	 * ids, constants by their types and names
	 */
	public record Value(Kind kind, List<String> texts) {

		public Value {
			texts = Lists.copy(texts);
		}

		public static Value number(Number number) {
			return new Value(Kind.NUMBER, List.of(number.toString()));
		}

		public static Value day(LocalDate day) {
			return new Value(Kind.DAY, List.of(day.toString()));
		}

		public static Value moment(Instant moment) {
			return new Value(Kind.MOMENT, List.of(moment.toString()));
		}

		public static Value zones(Collection<String> zones) {
			return new Value(Kind.ZONE, List.copyOf(zones));
		}

		public static Value constant(Enum<?> constant) {
			return constants(List.of(constant));
		}

		public static Value constants(Collection<? extends Enum<?>> constants) {
			return new Value(Kind.CONSTANT,
					constants.stream()
						.map((constant) -> constant.getDeclaringClass().getSimpleName() + "." + constant.name())
						.toList());
		}

		/** Returns the name of a field of a message in its JSON. */
		public static Value field(String name) {
			return new Value(Kind.FIELD, List.of(name));
		}

		/** Kind of a value. */
		public enum Kind {

			/** Any number. */
			NUMBER,
			/** A day of the calendar. */
			DAY,
			/** A point in time. */
			MOMENT,
			/** A zone of the body. */
			ZONE,
			/** A constant such as {@code Colour.BLACK}. */
			CONSTANT,
			/** A field such as {@code performedAt}. */
			FIELD

		}

	}

}
