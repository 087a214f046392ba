package com.fadeline.web.pages;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.web.times.ImplausibleYearException;
import com.fadeline.web.times.WrittenTimes;
import org.jspecify.annotations.Nullable;

import org.springframework.context.MessageSourceResolvable;
import org.springframework.context.support.DefaultMessageSourceResolvable;

/**
 * Typed values of a form with their readers by type. A reader returns null for an empty
 * field and throws a {@link FormMistakeException} for an invalid one.
 */
public abstract class FormFields {

	private static final int LONGEST_WAVE = 20_000;

	private final Map<String, List<String>> typed;

	FormFields(Map<String, List<String>> typed) {
		this.typed = typed;
	}

	Map<String, List<String>> typed() {
		return this.typed;
	}

	/** Returns the text of a field; empty if there is none. */
	public String value(String field) {
		return chosen(field).stream().findFirst().orElse("").strip();
	}

	/** Returns the text of an optional field; null if it is empty. */
	public @Nullable String optional(String field) {
		return value(field).isEmpty() ? null : value(field);
	}

	/** Returns all values of a field with several choices. */
	public List<String> chosen(String field) {
		return this.typed.getOrDefault(field, List.of());
	}

	/**
	 * Returns the fields with that prefix that are not empty, by the rest of their names.
	 */
	public Map<String, String> below(String prefix) {
		return this.typed.keySet()
			.stream()
			.filter((field) -> field.startsWith(prefix) && !value(field).isEmpty())
			.collect(Collectors.toMap((field) -> field.substring(prefix.length()), this::value));
	}

	/** Returns the text of an optional field of at most that many characters. */
	public @Nullable String text(String field, int most) {
		if (value(field).length() > most) {
			throw new FormMistakeException(field, message("mistake.long", most));
		}
		return optional(field);
	}

	/** Returns a field as a number: digits with at most one comma or point. */
	public @Nullable Double number(String field) {
		return as(field, (text) -> TypedNumbers.number(field, text), "number");
	}

	/** Returns a field as a whole number. */
	public @Nullable Integer whole(String field) {
		return as(field, TypedNumbers::whole, "whole");
	}

	/** Returns a field as a wavelength in nm. */
	public @Nullable Integer wavelength(String field) {
		return within(field, as(field, TypedNumbers::whole, "wavelength"), 1, LONGEST_WAVE);
	}

	/** Returns a field as a whole number that may be large. */
	public @Nullable Long count(String field) {
		return as(field, TypedNumbers::count, "whole");
	}

	/** Returns a field as a number between two, both included. */
	public @Nullable Double number(String field, double least, double most) {
		return within(field, number(field), least, most);
	}

	/** Returns a field as a whole number between two, both included. */
	public @Nullable Integer whole(String field, int least, int most) {
		return within(field, whole(field), least, most);
	}

	private <N extends Number> @Nullable N within(String field, @Nullable N number, double least, double most) {
		if (number == null || (number.doubleValue() >= least && number.doubleValue() <= most)) {
			return number;
		}
		throw new FormMistakeException(field, message("mistake.range", least, most));
	}

	/** Returns a field as an id. */
	public @Nullable UUID id(String field) {
		return as(field, UUID::fromString, "choice");
	}

	/** Returns a field as a day of a plausible year. */
	public @Nullable LocalDate day(String field) {
		return as(field, WrittenTimes::day, "day");
	}

	/**
	 * Returns a field as a moment in a time zone. If the field is unchanged, that is the
	 * exact moment with which the form was filled. A time in a gap or an overlap of a
	 * clock change is a mistake that offers both moments.
	 */
	public @Nullable Instant moment(String field, ZoneId zone) {
		return as(field, (text) -> TypedMoment.read(field, text, value(field + TypedMoment.EXACT), zone), "moment");
	}

	/** Returns the exact moment with which a field was filled. */
	public String exactly(String field) {
		return value(field + TypedMoment.EXACT);
	}

	/**
	 * Returns the values of a field that returns exactly this moment while it is
	 * unchanged.
	 */
	public static Map<String, String> texts(String field, Instant moment, ZoneId zone) {
		return Map.of(field, TypedMoment.text(moment, zone), field + TypedMoment.EXACT, moment.toString());
	}

	/** Returns a field as a constant of a type. */
	public <E extends Enum<E>> @Nullable E choice(String field, Class<E> type) {
		return as(field, (text) -> Enum.valueOf(type, text), "choice");
	}

	/** Returns the chosen constants of a type. */
	public <E extends Enum<E>> Set<E> choices(String field, Class<E> type) {
		try {
			return chosen(field).stream()
				.filter((text) -> !text.isBlank())
				.map((text) -> Enum.valueOf(type, text))
				.collect(Collectors.toCollection(LinkedHashSet::new));
		}
		catch (IllegalArgumentException ex) {
			throw mistake(field, "choice");
		}
	}

	/**
	 * Returns a required value.
	 * @throws FormMistakeException if it is null
	 */
	public <T> T needed(String field, @Nullable T value) {
		if (value == null) {
			throw mistake(field, "missing");
		}
		return value;
	}

	/**
	 * Returns a field as another type.
	 * @param kind last segment of the key of the message if the field is invalid
	 */
	public <T> @Nullable T as(String field, Function<String, T> reader, String kind) {
		try {
			return (optional(field) == null) ? null : reader.apply(value(field));
		}
		catch (ImplausibleYearException ex) {
			throw new FormMistakeException(field, new ImplausibleYear(ex.year()));
		}
		catch (IllegalArgumentException | DateTimeException ex) {
			throw mistake(field, kind);
		}
	}

	/**
	 * Returns the exception for an invalid field; the kind is the last segment of the key
	 * of its message.
	 * @param values of the message, after the text of the field
	 */
	public RuntimeException mistake(String field, String kind, Object... values) {
		return new FormMistakeException(field,
				message("mistake." + kind, Stream.concat(Stream.of(value(field)), Arrays.stream(values)).toArray()));
	}

	static MessageSourceResolvable message(String code, Object... values) {
		return new DefaultMessageSourceResolvable(new String[] { code }, values);
	}

	/** Returns field values from objects; null becomes an empty text. */
	public static Map<String, List<String>> values(Map<String, ? extends @Nullable Object> values) {
		Map<String, List<String>> texts = new LinkedHashMap<>();
		values.forEach((field, value) -> texts.put(field, List.of(Objects.toString(value, ""))));
		return texts;
	}

}
