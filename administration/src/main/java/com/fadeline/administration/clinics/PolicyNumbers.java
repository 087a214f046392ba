package com.fadeline.administration.clinics;

import java.lang.reflect.RecordComponent;
import java.time.Duration;
import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.DataObjectPropertyName;

import com.fadeline.api.policy.Policy.Range;
import com.fadeline.api.policy.Policy;

/**
 * Mapping of the numbers of a policy to the names they have under
 * {@code fadeline.policy}.
 */
final class PolicyNumbers {

	private static final List<ChronoUnit> UNITS = List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES,
			ChronoUnit.SECONDS);

	private final Map<String, String> numbers = new LinkedHashMap<>();

	private final Map<String, Kind> kinds = new LinkedHashMap<>();

	private PolicyNumbers() {
	}

	/** Format of the text of a number. */
	enum Kind {

		/** Digits. */
		WHOLE,
		/** Digits with at most one point. */
		NUMBER,
		/** Several whole numbers. */
		NUMBERS,
		/** A number of hours or less, with its unit. */
		DURATION,
		/** A number of days or more, with its unit. */
		PERIOD,
		/** A word, or several. */
		OTHER

	}

	/** Returns the format of each number, by its name. */
	static Map<String, Kind> kinds(Policy policy) {
		PolicyNumbers numbers = new PolicyNumbers();
		numbers.addParts("", policy);
		return numbers.kinds;
	}

	/** Returns the names of those that are one number each. */
	static Set<String> single(Policy policy) {
		return kinds(policy).entrySet()
			.stream()
			.filter((kind) -> kind.getValue() == Kind.NUMBER || kind.getValue() == Kind.WHOLE)
			.map(Map.Entry::getKey)
			.collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Returns the numbers in the order in which a policy holds them, each as it would be
	 * configured.
	 */
	static Map<String, String> of(Policy policy) {
		PolicyNumbers numbers = new PolicyNumbers();
		numbers.addParts("", policy);
		return Collections.unmodifiableMap(numbers.numbers);
	}

	private void add(String name, @Nullable Object value, Class<?> type) {
		switch (value) {
			case null -> put(name, "", kind(type));
			case Record record -> addParts(name + ".", record);
			case Map<?, ?> map -> map.forEach((key, part) -> add(name + "." + text(key), part, part.getClass()));
			case Collection<?> many -> put(name,
					many.stream().map(PolicyNumbers::text).collect(Collectors.joining(", ")),
					(!many.isEmpty() && many.stream().allMatch(Integer.class::isInstance)) ? Kind.NUMBERS : Kind.OTHER);
			default -> put(name, text(value), kind(type));
		}
	}

	private void put(String name, String text, Kind kind) {
		this.numbers.put(name, text);
		this.kinds.put(name, kind);
	}

	private static Kind kind(Class<?> type) {
		if (type == int.class || type == Integer.class) {
			return Kind.WHOLE;
		}
		if (type == double.class || type == Double.class) {
			return Kind.NUMBER;
		}
		if (type == Duration.class) {
			return Kind.DURATION;
		}
		return (type == Period.class) ? Kind.PERIOD : Kind.OTHER;
	}

	private void addParts(String prefix, Record record) {
		for (RecordComponent component : record.getClass().getRecordComponents()) {
			try {
				add(prefix + DataObjectPropertyName.toDashedForm(component.getName()),
						component.getAccessor().invoke(record), component.getType());
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException("%s cannot be read".formatted(component), ex);
			}
		}
	}

	/** Returns a value as it would be configured. */
	static String text(Object value) {
		return switch (value) {
			case Enum<?> constant -> constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
			case Double number -> Range.plain(number);
			case Duration duration -> text(duration);
			case Period period when period.getYears() != 0 && period.equals(Period.ofYears(period.getYears())) ->
				period.getYears() + "y";
			case Period period when period.toTotalMonths() != 0 && period.getDays() == 0 ->
				period.toTotalMonths() + "m";
			case Period period when period.toTotalMonths() == 0 -> period.getDays() + "d";
			default -> value.toString();
		};
	}

	private static String text(Duration duration) {
		return UNITS.stream()
			.filter((unit) -> !duration.isZero()
					&& duration.equals(Duration.of(duration.dividedBy(unit.getDuration()), unit)))
			.findFirst()
			.map((unit) -> duration.dividedBy(unit.getDuration())
					+ unit.name().substring(0, 1).toLowerCase(Locale.ROOT))
			.orElseGet(duration::toString);
	}

}
