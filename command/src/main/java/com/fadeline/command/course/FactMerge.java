package com.fadeline.command.course;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;

/** Merge of the facts of one part; those that differ become notes. */
final class FactMerge {

	private final String place;

	private final Set<String> notes;

	private final List<String> differences;

	/**
	 * @param place the prefix of its fields in the file
	 * @param notes gets a note of each difference
	 * @param differences gets a message of each difference
	 */
	FactMerge(String place, Set<String> notes, List<String> differences) {
		this.place = place;
		this.notes = notes;
		this.differences = differences;
	}

	<T> @Nullable T either(String field, @Nullable T known, @Nullable T delivered) {
		if (known == null || delivered == null) {
			return (known == null) ? delivered : known;
		}
		if (!known.equals(delivered)) {
			differ(new Statement.Difference(field, shown(known), shown(delivered)));
		}
		return known;
	}

	void differ(Statement.Difference difference) {
		String field = difference.field();
		if (difference.known() == null) {
			this.notes.add("%s: %s (as delivered later)".formatted(field, difference.stated()));
			this.differences.add("%s%s is not on record and cannot be added; the file says %s. Kept as a note"
				.formatted(this.place, field, difference.stated()));
			return;
		}
		this.notes.add(
				"%s: %s (as delivered later; on record: %s)".formatted(field, difference.stated(), difference.known()));
		this.differences.add("%s%s is on record as %s; the file says %s. The record stays".formatted(this.place, field,
				difference.known(), difference.stated()));
	}

	List<String> zones(List<String> known, List<String> delivered) {
		if (!known.isEmpty() && !delivered.isEmpty()) {
			either("zones", known, delivered);
		}
		return known.isEmpty() ? delivered : known;
	}

	/** A more precise date is taken; a less precise one does not contradict it. */
	@Nullable PartialDate date(@Nullable PartialDate known, @Nullable PartialDate delivered) {
		if (known != null && delivered != null && isSameDay(known, delivered)) {
			return refines(delivered, known) ? delivered : known;
		}
		return either("date", known, delivered);
	}

	PastSitting.Settings line(String prefix, PastSitting.Settings known, PastSitting.Settings delivered) {
		return new PastSitting.Settings(either(prefix + "laser", known.laser(), delivered.laser()),
				either(prefix + "wavelengthNm", known.wavelengthNm(), delivered.wavelengthNm()),
				either(prefix + "fluenceJcm2", known.fluenceJcm2(), delivered.fluenceJcm2()),
				either(prefix + "fluenceRangeJcm2", known.fluenceRangeJcm2(), delivered.fluenceRangeJcm2()),
				either(prefix + "spotMm", known.spotMm(), delivered.spotMm()),
				either(prefix + "pulse", known.pulse(), delivered.pulse()),
				either(prefix + "repetitionHz", known.repetitionHz(), delivered.repetitionHz()),
				either(prefix + "passes", known.passes(), delivered.passes()));
	}

	private static String shown(Object value) {
		return switch (value) {
			case PastSitting.Range(@Nullable Double least, @Nullable Double most) when most == null ->
				"%s or more".formatted(least);
			case PastSitting.Range(@Nullable Double least, @Nullable Double most) when least == null ->
				"up to %s".formatted(most);
			case PastSitting.Range range -> "%s to %s".formatted(range.least(), range.most());
			case Pulse pulse -> "%s %s".formatted(pulse.value(), pulse.unit());
			default -> String.valueOf(value);
		};
	}

	static boolean isSameDay(@Nullable PartialDate one, @Nullable PartialDate other) {
		return one == null || other == null || refines(one, other) || refines(other, one);
	}

	/** Returns whether the one states everything that the other states. */
	private static boolean refines(PartialDate one, PartialDate other) {
		return one.toString().startsWith(other.toString());
	}

}
