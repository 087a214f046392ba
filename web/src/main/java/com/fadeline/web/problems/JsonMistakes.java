package com.fadeline.web.problems;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

import com.fadeline.api.PartialDate;
import com.fadeline.api.id.Id;
import com.fadeline.web.times.ImplausibleYearException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.PropertyBindingException;

/** Translator of JSON parse failures to mistakes with their place in the document. */
public final class JsonMistakes {

	private static final String WHOLE_BODY = "body";

	private JsonMistakes() {
	}

	/** Returns the mistake that a JSON reader failed on. */
	public static FieldMistake of(JacksonException failure) {
		return switch (failure) {
			case PropertyBindingException unknown ->
				new FieldMistake(path(unknown), "is not known here; known are " + list(unknown.getKnownPropertyIds()));
			case InvalidFormatException format when format.getCause() instanceof ImplausibleYearException year ->
				new FieldMistake(path(format), "'%s' %s".formatted(format.getValue(), year.getMessage()));
			case InvalidFormatException format when format.getValue() instanceof Double number && number.isInfinite() ->
				new FieldMistake(path(format), "is larger than any number that can be kept");
			case InvalidFormatException format -> new FieldMistake(path(format),
					"'%s' %s".formatted(format.getValue(), expectation(format.getTargetType())));
			case MismatchedInputException mismatch ->
				new FieldMistake(path(mismatch), expectation(mismatch.getTargetType()));
			case InputCoercionException outside ->
				new FieldMistake(path(outside), "is out of range: " + outside.getOriginalMessage());
			case StreamReadException unreadable -> new FieldMistake(WHOLE_BODY, "is not JSON: " + place(unreadable));
			default -> new FieldMistake(path(failure), failure.getOriginalMessage());
		};
	}

	/**
	 * Returns the expected form of a type, phrased to follow the value or the name of its
	 * field.
	 */
	static String expectation(@Nullable Class<?> type) {
		if (type == null) {
			return "is not of the right type";
		}
		if (type.isEnum()) {
			return "is not one of "
					+ Arrays.stream(type.getEnumConstants()).map(Object::toString).collect(Collectors.joining(", "));
		}
		if (Id.class.isAssignableFrom(type)) {
			return "is not a UUID; write one such as 01970000-0000-7000-8000-000000000001";
		}
		if (type == Instant.class) {
			return "is not a point in time; write one such as 2026-01-31T09:30:00Z";
		}
		if (type == LocalDate.class) {
			return "is not a day; write one such as 2026-01-31";
		}
		if (type == PartialDate.class) {
			return "is not a date; write 2016-01-06, 2016-01 or 2016";
		}
		if (type == Duration.class) {
			return "is not a duration; write one such as PT45M";
		}
		if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
			return "is not a whole number";
		}
		if (type == Double.class || type == double.class) {
			return "is not a number";
		}
		if (type == Boolean.class || type == boolean.class) {
			return "is neither true nor false";
		}
		if (type == String.class) {
			return "is not a text";
		}
		return Collection.class.isAssignableFrom(type) ? "is not a list" : "is not one JSON object";
	}

	private static String path(JacksonException failure) {
		StringBuilder path = new StringBuilder();
		for (JacksonException.Reference step : failure.getPath()) {
			if (step.getPropertyName() == null) {
				path.append('[').append(step.getIndex()).append(']');
			}
			else {
				path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
			}
		}
		return path.isEmpty() ? WHOLE_BODY : path.toString();
	}

	private static String place(StreamReadException failure) {
		return "%s (line %d, column %d)".formatted(failure.getOriginalMessage(), failure.getLocation().getLineNr(),
				failure.getLocation().getColumnNr());
	}

	private static String list(@Nullable Collection<Object> names) {
		return (names == null) ? "none"
				: names.stream().map(String::valueOf).sorted().collect(Collectors.joining(", "));
	}

}
