package com.fadeline.web.imports;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.PastSitting.Range;
import com.fadeline.web.times.WrittenTimes;

/**
 * The value of one field. Each reading answers null where there is no value, and where
 * the value is of another kind, which it tells to the remarks.
 *
 * @param field full name of the field in its record
 * @param place its place in the part that keeps the notes
 * @param node null where the source does not say
 */
record Value(String field, String place, @Nullable JsonNode node, Remarks remarks) {

	@Nullable String text() {
		if (this.node == null) {
			return null;
		}
		if (!this.node.isString()) {
			return wrong("a text");
		}
		this.remarks.checkStorable(this.field, this.node.stringValue());
		return this.node.stringValue();
	}

	/** A text, number or truth value in words; a list or object becomes a note. */
	@Nullable String words() {
		if (this.node == null || this.node.isContainer()) {
			return note();
		}
		this.remarks.checkStorable(this.field, this.node.asString());
		return this.node.asString();
	}

	@Nullable Integer wholeNumber(int least) {
		if (this.node == null) {
			return null;
		}
		boolean whole = this.node.isNumber() && this.node.canConvertToExactIntegral() && this.node.canConvertToInt();
		return (whole && this.node.intValue() >= least) ? (Integer) this.node.intValue()
				: wrong("a whole number from " + least);
	}

	@Nullable Double decimal(int least, int most) {
		if (this.node == null) {
			return null;
		}
		if (this.node.isNumber()) {
			BigDecimal number = this.node.decimalValue();
			if (number.compareTo(BigDecimal.valueOf(least)) >= 0 && number.compareTo(BigDecimal.valueOf(most)) <= 0) {
				return number.doubleValue();
			}
		}
		return wrong("a number from %d to %d".formatted(least, most));
	}

	@Nullable Range range(int most) {
		if (this.node == null) {
			return null;
		}
		List<Value> ends = elements();
		Double least = (ends.size() == 2) ? ends.getFirst().decimal(0, most) : null;
		Double greatest = (ends.size() == 2) ? ends.getLast().decimal(0, most) : null;
		return (least != null && greatest != null && least <= greatest) ? new Range(least, greatest)
				: wrong("[least, most]");
	}

	boolean flag() {
		if (this.node != null && !this.node.isBoolean()) {
			wrong("true or false");
		}
		return this.node != null && this.node.booleanValue(false);
	}

	@Nullable PartialDate date() {
		String text = text();
		try {
			return (text == null) ? null : WrittenTimes.partial(text);
		}
		catch (IllegalArgumentException ex) {
			return wrong("a date such as 2016-01-06, 2016-01 or 2016");
		}
	}

	/** One of a closed list; any other text is wrong. */
	<E extends Enum<E>> @Nullable E constant(Class<E> type) {
		String text = text();
		return (text == null) ? null : find(type, text).orElseGet(() -> wrong("one of " + EnumSet.allOf(type)));
	}

	/** One of a closed list where the text is one; else null, and nothing is wrong. */
	<E extends Enum<E>> @Nullable E constantIfAny(Class<E> type) {
		String text = text();
		return (text == null) ? null : find(type, text).orElse(null);
	}

	/** One of a closed list where the text is one; any other text becomes a note. */
	<E extends Enum<E>> @Nullable E constantOrNote(Class<E> type) {
		E constant = constantIfAny(type);
		return (constant != null) ? constant : note();
	}

	/** The same of each element of a list. */
	<E extends Enum<E>> Set<E> constantsOrNotes(Class<E> type) {
		Set<E> constants = EnumSet.noneOf(type);
		for (Value element : elements()) {
			E constant = element.constantOrNote(type);
			if (constant != null) {
				constants.add(constant);
			}
		}
		return constants;
	}

	List<Value> elements() {
		List<Value> elements = new ArrayList<>();
		if (this.node != null && !this.node.isArray()) {
			wrong("a list");
		}
		else if (this.node != null) {
			for (JsonNode element : this.node.values()) {
				String index = "[%d]".formatted(elements.size());
				elements.add(new Value(this.field + index, this.place + index, element, this.remarks));
			}
		}
		return elements;
	}

	/** Tells that something else was expected. */
	<T> @Nullable T wrong(String expected) {
		this.remarks.wrong(this.field, "is %s; expected %s".formatted(Remarks.abbreviated(this.node), expected));
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
		return EnumSet.allOf(type).stream().filter((constant) -> constant.name().equalsIgnoreCase(text)).findFirst();
	}

}
