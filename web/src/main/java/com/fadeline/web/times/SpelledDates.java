package com.fadeline.web.times;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.PartialDate;

/**
 * Parser of dates as people and spreadsheets write them. Ambiguous dates are rejected,
 * not guessed.
 */
final class SpelledDates {

	private static final Pattern YEAR_FIRST = Pattern
		.compile("([0-9]{4})(?:[-/.]([0-9]{1,2})(?:[-/.]([0-9]{1,2}))?)?(?:[T ]00:00(?::00(?:\\.0+)?)?)?");

	private static final Pattern YEAR_LAST = Pattern.compile("(?:([0-9]{1,2})([./-]))?([0-9]{1,2})[./-]([0-9]{4})");

	private static final Pattern MONTH_NAMED = Pattern
		.compile("(?:([0-9]{1,2})(?:\\.|st|nd|rd|th)?\\s+)?(\\p{L}{3,9})\\.?,?\\s+([0-9]{4})");

	/** Dates with a shortened year, which is asked for, not guessed. */
	private static final Pattern YEAR_CUT = Pattern
		.compile("[0-9]{1,2}[./][0-9]{1,2}[./]([0-9]{1,3})|([0-9]{1,3})-[0-9]{1,2}-[0-9]{1,2}");

	private static final List<List<String>> MONTHS = List.of(List.of("jan", "january", "januar"),
			List.of("feb", "february", "februar"), List.of("mar", "march", "mär", "märz", "maerz"),
			List.of("apr", "april"), List.of("may", "mai"), List.of("jun", "june", "juni"),
			List.of("jul", "july", "juli"), List.of("aug", "august"), List.of("sep", "sept", "september"),
			List.of("oct", "october", "okt", "oktober"), List.of("nov", "november"),
			List.of("dec", "december", "dez", "dezember"));

	private SpelledDates() {
	}

	/**
	 * Parses a date known to the day, month or year.
	 * @throws ImplausibleYearException if the year has less than four digits
	 * @throws IllegalArgumentException if it is no date, or ambiguous; the message
	 * describes the expected form
	 */
	static PartialDate read(String date) {
		try {
			Matcher named = MONTH_NAMED.matcher(date);
			if (named.matches()) {
				return of(named.group(3), String.valueOf(month(named.group(2))), named.group(1));
			}
			Matcher yearFirst = YEAR_FIRST.matcher(date);
			if (yearFirst.matches()) {
				return of(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
			}
			Matcher yearLast = YEAR_LAST.matcher(date);
			if (yearLast.matches()) {
				return yearLast(yearLast);
			}
			Matcher cut = YEAR_CUT.matcher(date);
			if (cut.matches()) {
				throw ImplausibleYearException.of((cut.group(1) != null) ? cut.group(1) : cut.group(2));
			}
		}
		catch (DateTimeException ex) {
			throw new IllegalArgumentException("this day is not in the calendar; write it like 2016-01-06", ex);
		}
		throw new IllegalArgumentException("write a date such as 2016-01-06, 2016-01 or 2016");
	}

	/** Dates with dots begin with the day; in others the day may come second. */
	private static PartialDate yearLast(Matcher parts) {
		String first = parts.group(1);
		String second = parts.group(3);
		String year = parts.group(4);
		if (first == null || parts.group(2).equals(".")) {
			return of(year, second, first);
		}
		int one = Integer.parseInt(first);
		int other = Integer.parseInt(second);
		if (one <= 12 && other <= 12 && one != other) {
			throw new IllegalArgumentException(
					"it can mean %1$s-%2$02d-%3$02d or %1$s-%3$02d-%2$02d; write the one you mean".formatted(year, one,
							other));
		}
		return (other > 12) ? of(year, first, second) : of(year, second, first);
	}

	private static int month(String name) {
		String lower = name.toLowerCase(Locale.ROOT);
		for (int index = 0; index < MONTHS.size(); index++) {
			if (MONTHS.get(index).contains(lower)) {
				return index + 1;
			}
		}
		throw new IllegalArgumentException("write a date such as 2016-01-06, 2016-01 or 2016");
	}

	private static PartialDate of(String year, @Nullable String month, @Nullable String day) {
		int known = Integer.parseInt(year);
		if (month == null) {
			return new PartialDate(known, null, null);
		}
		YearMonth within = YearMonth.of(known, Integer.parseInt(month));
		if (day == null) {
			return new PartialDate(known, within.getMonthValue(), null);
		}
		LocalDate exact = within.atDay(Integer.parseInt(day));
		return new PartialDate(known, exact.getMonthValue(), exact.getDayOfMonth());
	}

}
