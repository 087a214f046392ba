package com.fadeline.web.imports;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.treatment.PastSitting.Range;
import com.fadeline.web.times.ImplausibleYearException;
import com.fadeline.web.times.WrittenTimes;

/**
 * Value object of one field of an imported history. Each reading method returns null if
 * there is no value, and if the value cannot be read: then it is kept as a note, and the
 * remarks give the reason.
 *
 * @param field full name of the field in its record
 * @param place its place in the part that keeps the notes
 * @param node null if the source leaves the field out
 */
record SourceValue(String field, String place, @Nullable JsonNode node, ImportWarnings remarks) {

	/** Returns an indispensable text unchanged. */
	@Nullable String key() {
		if (this.node == null) {
			return null;
		}
		if (!this.node.isString()) {
			return error("a text");
		}
		return words();
	}

	/** Returns a text; a number or truth value as text. */
	@Nullable String text() {
		return (this.node != null && this.node.isContainer()) ? wrong("a text") : words();
	}

	/** Returns a text, number or truth value as text; a list or object becomes a note. */
	@Nullable String words() {
		if (this.node == null || this.node.isContainer()) {
			return note();
		}
		this.remarks.checkStorable(this.field, this.node.asString());
		return this.node.asString();
	}

	@Nullable Integer wholeNumber(int least, String... units) {
		String expected = "a whole number from " + least;
		BigDecimal number = (this.node == null) ? null : number(expected, units);
		if (number == null) {
			return null;
		}
		boolean whole = number.stripTrailingZeros().scale() <= 0
				&& number.compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0
				&& number.compareTo(BigDecimal.valueOf(least)) >= 0;
		return whole ? (Integer) number.intValue() : wrong(expected);
	}

	/**
	 * Returns a number.
	 * @param units that may follow it in a text
	 */
	@Nullable Double decimal(int least, int most, String... units) {
		String expected = "a number from %d to %d".formatted(least, most);
		BigDecimal number = (this.node == null) ? null : number(expected, units);
		if (number == null) {
			return null;
		}
		return (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0)
				? (Double) number.doubleValue() : wrong(expected);
	}

	private @Nullable BigDecimal number(String expected, String... units) {
		JsonNode value = this.node;
		if (value == null) {
			return null;
		}
		if (value.isNumber()) {
			return value.decimalValue();
		}
		if (!value.isString()) {
			return wrong(expected);
		}
		String text = Spellings.stripped(value.stringValue());
		for (String unit : units) {
			if (!unit.isEmpty() && text.toLowerCase(Locale.ROOT).endsWith(unit.toLowerCase(Locale.ROOT))) {
				text = text.substring(0, text.length() - unit.length());
			}
		}
		try {
			return Spellings.number(text);
		}
		catch (IllegalArgumentException ex) {
			return wrong(expected + "; " + ex.getMessage());
		}
	}

	/**
	 * Returns a range of two numbers, as a list or such as "4-6"; one end may be open.
	 */
	@Nullable Range range(int most) {
		if (this.node == null || SourceRange.isNothing(this.node)) {
			return null;
		}
		return SourceRange.read(this.node, most).orElseGet(() -> wrong("[least, most]"));
	}

	boolean flag() {
		if (this.node == null) {
			return false;
		}
		String text = Spellings.stripped(this.node.asString("")).toLowerCase(Locale.ROOT);
		return switch (text) {
			case "true", "yes", "ja" -> true;
			case "false", "no", "nein" -> false;
			default -> {
				wrong("true or false");
				yield false;
			}
		};
	}

	@Nullable PartialDate date(LocalDate today) {
		if (this.node == null) {
			return null;
		}
		String text = (this.node.isString() || this.node.isIntegralNumber()) ? this.node.asString() : "";
		try {
			return WrittenTimes.spelled(Spellings.stripped(text), today);
		}
		catch (ImplausibleYearException ex) {
			return wrong("a date: it " + ex.getMessage());
		}
		catch (IllegalArgumentException ex) {
			return wrong("a date: " + ex.getMessage());
		}
	}

	/** Returns an indispensable constant of a closed list; any other text is an error. */
	<E extends Enum<E>> @Nullable E constant(Class<E> type) {
		return (this.node == null) ? null
				: find(type, this.node.asString("")).orElseGet(() -> error("one of " + EnumSet.allOf(type)));
	}

	/**
	 * Returns a constant of a closed list; any other text becomes a note with a remark.
	 */
	<E extends Enum<E>> @Nullable E constantIfRead(Class<E> type) {
		return (this.node == null) ? null
				: find(type, this.node.asString("")).orElseGet(() -> wrong("one of " + EnumSet.allOf(type)));
	}

	/**
	 * Returns the constant of a closed list that the text names; else null, without a
	 * remark.
	 */
	<E extends Enum<E>> @Nullable E constantIfAny(Class<E> type) {
		return (this.node == null) ? null : find(type, this.node.asString("")).orElse(null);
	}

	/**
	 * Returns the constant of a closed list that the text names; any other text becomes a
	 * note.
	 */
	<E extends Enum<E>> @Nullable E constantOrNote(Class<E> type) {
		E constant = constantIfAny(type);
		return (constant != null) ? constant : note();
	}

	/**
	 * Returns the constants of all elements of a list, or of a single value; other texts
	 * become notes.
	 */
	<E extends Enum<E>> Set<E> constantsOrNotes(Class<E> type) {
		Set<E> constants = EnumSet.noneOf(type);
		for (SourceValue element : (this.node != null && this.node.isString()) ? List.of(this) : elements()) {
			E constant = element.constantOrNote(type);
			if (constant != null) {
				constants.add(constant);
			}
		}
		return constants;
	}

	List<SourceValue> elements() {
		List<SourceValue> elements = new ArrayList<>();
		if (this.node != null && !this.node.isArray()) {
			wrong("a list");
		}
		else if (this.node != null) {
			for (JsonNode element : this.node.values()) {
				String index = "[%d]".formatted(elements.size());
				elements.add(new SourceValue(this.field + index, this.place + index, element, this.remarks));
			}
		}
		return elements;
	}

	/** Keeps the value as a note, with a remark about the expected type. */
	<T> @Nullable T wrong(String expected) {
		this.remarks.keep(this.field, "is %s; expected %s Kept as a note"
			.formatted(ImportWarnings.abbreviated(this.node), expected.endsWith("?") ? expected : expected + "."));
		return note();
	}

	/** Records an error: without the expected value the history cannot be imported. */
	private <T> @Nullable T error(String expected) {
		this.remarks.wrong(this.field, "is %s; expected %s".formatted(ImportWarnings.abbreviated(this.node), expected));
		return null;
	}

	/** Keeps the value as a note. */
	<T> @Nullable T note() {
		if (this.node != null) {
			this.remarks.note(this.place, this.node);
		}
		return null;
	}

	private static <E extends Enum<E>> Optional<E> find(Class<E> type, String text) {
		String word = Spellings.stripped(text).replaceAll("[\\s-]+", "_");
		if (type == Phototype.class && word.matches("[1-6]")) {
			return Optional.of(type.getEnumConstants()[Integer.parseInt(word) - 1]);
		}
		return Stream.of(type.getEnumConstants())
			.filter((constant) -> constant.name().equalsIgnoreCase(word))
			.findFirst();
	}

}
