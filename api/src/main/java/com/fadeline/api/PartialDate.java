package com.fadeline.api;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Value object of a date known to the day, the month or the year; written as ISO 8601 of
 * reduced precision: {@code 2016-01-06}, {@code 2016-01}, {@code 2004}.
 *
 * @param month 1 to 12, null if not known
 * @param day 1 to 31, null if not known
 */
public record PartialDate(int year, @Nullable Integer month, @Nullable Integer day) {

	private static final DateTimeFormatter YEAR = DateTimeFormatter.ofPattern("uuuu");

	/**
	 * Parses what {@link #toString} writes.
	 * @throws IllegalArgumentException if it is not a date of that form or not in the
	 * calendar
	 */
	public static PartialDate parse(String text) {
		try {
			return switch (text.length()) {
				case 4 -> new PartialDate(Year.parse(text, YEAR).getValue(), null, null);
				case 7 -> {
					YearMonth month = YearMonth.parse(text);
					yield new PartialDate(month.getYear(), month.getMonthValue(), null);
				}
				case 10 -> {
					LocalDate date = LocalDate.parse(text);
					yield new PartialDate(date.getYear(), date.getMonthValue(), date.getDayOfMonth());
				}
				default -> throw new IllegalArgumentException(unreadable(text));
			};
		}
		catch (DateTimeParseException ex) {
			throw new IllegalArgumentException(unreadable(text), ex);
		}
	}

	private static String unreadable(String text) {
		return "'%s' is not a date; write 2016-01-06, 2016-01 or 2016".formatted(text);
	}

	/** Returns the first day that it may denote. */
	public LocalDate first() {
		return LocalDate.of(this.year, (this.month == null) ? 1 : this.month, (this.day == null) ? 1 : this.day);
	}

	/** Returns the day, if known. */
	public Optional<LocalDate> exact() {
		return (this.month == null || this.day == null) ? Optional.empty()
				: Optional.of(LocalDate.of(this.year, this.month, this.day));
	}

	@Override
	public String toString() {
		if (this.month == null) {
			return "%04d".formatted(this.year);
		}
		return (this.day == null) ? "%04d-%02d".formatted(this.year, this.month)
				: "%04d-%02d-%02d".formatted(this.year, this.month, this.day);
	}

}
