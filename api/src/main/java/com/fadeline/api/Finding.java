package com.fadeline.api;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Period;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a rule's finding on a plan or a fact.
 *
 * @param field the field that a finding of {@link RuleId#STRUCTURE} is about; null for
 * any other rule
 * @param message what is wrong, with the value, and what to do
 * @param values those of the message, to phrase it in another language; empty if only the
 * message describes it
 */
public record Finding(RuleId rule, @Nullable String field, Severity severity, String message, List<Value> values) {

	public Finding {
		values = Lists.copy(values);
	}

	public Finding(RuleId rule, Severity severity, String message) {
		this(rule, null, severity, message, List.of());
	}

	/** Creates the INVALID finding on the structure of a field. */
	public static Finding structure(String field, String message) {
		return new Finding(RuleId.STRUCTURE, field, Severity.INVALID, message, List.of());
	}

	public static Finding invalid(RuleId rule, String message) {
		return new Finding(rule, Severity.INVALID, message);
	}

	public static Finding breach(RuleId rule, String message) {
		return new Finding(rule, Severity.BREACH, message);
	}

	public static Finding caution(RuleId rule, String message) {
		return new Finding(rule, Severity.CAUTION, message);
	}

	/** Returns the same finding with the values of its message. */
	public Finding naming(Value... named) {
		return new Finding(this.rule, this.field, this.severity, this.message, List.of(named));
	}

	/**
	 * Returns the text of its id, such as {@code interval.floor}, with the field if it is
	 * about one, such as {@code structure.zones}.
	 */
	public String id() {
		return (this.field == null) ? this.rule.toString() : this.rule + "." + this.field;
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
	 * @param texts numbers with a point, days, moments and periods by ISO 8601, zones by
	 * their ids, constants by their types and names
	 * @param parts what belongs to it: entries of a list or table, details of an entry
	 */
	public record Value(Kind kind, List<String> texts, List<Value> parts) {

		public Value {
			texts = Lists.copy(texts);
			parts = Lists.copy(parts);
		}

		/** Creates a value without parts. */
		public Value(Kind kind, List<String> texts) {
			this(kind, texts, List.of());
		}

		public static Value number(Number number) {
			return new Value(Kind.NUMBER, List.of(number.toString()));
		}

		public static Value numbers(Collection<? extends Number> numbers) {
			return new Value(Kind.NUMBER, numbers.stream().map(Number::toString).toList());
		}

		/** Returns a share of 1. */
		public static Value share(double share) {
			return new Value(Kind.SHARE, List.of(Double.toString(share)));
		}

		/** Returns the numbers from one to another. */
		public static Value range(double min, double max) {
			return new Value(Kind.RANGE, List.of(Double.toString(min), Double.toString(max)));
		}

		public static Value wavelength(int nm) {
			return new Value(Kind.WAVELENGTH, List.of(Integer.toString(nm)));
		}

		public static Value days(int days) {
			return new Value(Kind.DAYS, List.of(Integer.toString(days)));
		}

		public static Value period(Period period) {
			return new Value(Kind.PERIOD, List.of(period.toString()));
		}

		/** Returns entries with details that qualify them. */
		public static Value list(Stream<Value> entries) {
			return new Value(Kind.LIST, List.of(), entries.toList());
		}

		/** Returns entries with details that are the values of each. */
		public static Value table(Stream<Value> entries) {
			return new Value(Kind.TABLE, List.of(), entries.toList());
		}

		/** Returns the same value with details. */
		public Value with(Value... details) {
			return new Value(this.kind, this.texts, List.of(details));
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
			FIELD,
			/** A share of 1. */
			SHARE,
			/** The least and the greatest number. */
			RANGE,
			/** A wavelength in nm. */
			WAVELENGTH,
			/** A number of days. */
			DAYS,
			/** A period of the calendar. */
			PERIOD,
			/** Entries, each with what qualifies it. */
			LIST,
			/** Entries, each with its values. */
			TABLE

		}

	}

}
