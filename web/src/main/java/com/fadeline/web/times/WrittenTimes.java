package com.fadeline.web.times;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fadeline.api.PartialDate;
import com.fadeline.api.Years;

/**
 * Parser of ISO 8601 times in forms, bodies, parameters and files. Each method throws
 * {@link ImplausibleYearException} for an implausible year, such as 0026 or 206, and
 * {@link java.time.DateTimeException} for text that is no time.
 */
public final class WrittenTimes {

	private static final int LONGEST_YEAR = 9;

	private static final Pattern FULL = Pattern.compile("[+-]?(\\d{1,%d})-\\d{2}-\\d{2}(T.*)?".formatted(LONGEST_YEAR));

	private WrittenTimes() {
	}

	/**
	 * Applies a parser; if it rejects the year, the exception suggests a plausible one.
	 * @throws IllegalArgumentException if the text is no time, or its year is implausible
	 */
	public static <T> T read(CharSequence text, Function<CharSequence, T> reader, Clock clock) {
		try {
			return reader.apply(text);
		}
		catch (ImplausibleYearException ex) {
			throw ex.asked(LocalDate.now(clock));
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException(ex.getMessage(), ex);
		}
	}

	/** Parses a day, such as 2026-01-31. */
	public static LocalDate day(CharSequence text) {
		checkYear(text);
		return LocalDate.parse(text);
	}

	/** Parses a day and time without a zone, such as 2026-01-31T09:30. */
	public static LocalDateTime local(CharSequence text) {
		checkYear(text);
		return LocalDateTime.parse(text);
	}

	/** Parses a moment, such as 2026-01-31T09:30:00Z. */
	public static Instant moment(CharSequence text) {
		checkYear(text);
		Instant moment = Instant.parse(text);
		check(LocalDate.ofInstant(moment, ZoneOffset.UTC).getYear());
		return moment;
	}

	/**
	 * Parses a date known to the day, month or year.
	 * @throws IllegalArgumentException if the text is no date
	 */
	public static PartialDate partial(String text) {
		checkYear(text);
		PartialDate date = PartialDate.parse(text);
		check(date.year());
		return date;
	}

	/**
	 * Parses a date known to the day, month or year, as people write it, such as
	 * 06.01.2016 or Jan 2016.
	 * @throws IllegalArgumentException if the text is no date, or ambiguous; the message
	 * describes the expected form
	 */
	public static PartialDate spelled(String text) {
		PartialDate date = SpelledDates.read(text);
		check(date.year());
		return date;
	}

	/**
	 * Parses a date as {@link #spelled(String)} does, and suggests a plausible year for
	 * an implausible one.
	 * @param today the day near which the suggested year is sought
	 */
	public static PartialDate spelled(String text, LocalDate today) {
		try {
			return spelled(text);
		}
		catch (ImplausibleYearException ex) {
			throw ex.asked(today);
		}
	}

	private static void checkYear(CharSequence text) {
		Matcher written = FULL.matcher(text);
		if (written.matches() && (text.charAt(0) == '-' || !Years.plausible(Integer.parseInt(written.group(1))))) {
			throw ImplausibleYearException.of((text.charAt(0) == '-') ? "-" + written.group(1) : written.group(1));
		}
	}

	private static void check(int year) {
		if (!Years.plausible(year)) {
			throw ImplausibleYearException.of(String.valueOf(year));
		}
	}

}
