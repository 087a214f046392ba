package com.fadeline.query.client;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import com.fadeline.api.Years;

/**
 * Dates in a search text: 1980-12-31, 31.12.1980, 31/12/1980 and, as Americans write it,
 * 12/31/1980. A date that can be read in two ways is both, unless the reader's country
 * decides.
 */
final class TypedDates {

	/** A date with neither digits nor further separators around it. */
	static final Pattern DATE = Pattern.compile("(?<![\\d+./-])(?:(\\d{4})-(\\d{1,2})-(\\d{1,2})"
			+ "|(\\d{1,2})\\s?([./-])\\s?(\\d{1,2})\\s?[./-]\\s?(\\d{4}|\\d{2}))(?![./-]?\\d)");

	private static final int SHORT_YEAR = 2;

	private static final List<Integer> CENTURIES = List.of(1900, 2000);

	private TypedDates() {
	}

	/** Returns what a match of the pattern may mean; empty if it is no date. */
	static Set<LocalDate> meant(MatchResult typed, Locale reader) {
		Set<LocalDate> dates = new LinkedHashSet<>();
		if (typed.group(1) != null) {
			add(dates, number(typed, 1), number(typed, 2), number(typed, 3));
			return dates;
		}
		int year = number(typed, 7);
		List<Integer> years = (typed.group(7).length() == SHORT_YEAR)
				? CENTURIES.stream().map((century) -> century + year).toList() : List.of(year);
		for (int full : years) {
			dates.addAll(inYear(full, number(typed, 4), number(typed, 6), order(typed.group(5), reader)));
		}
		return dates;
	}

	private static Set<LocalDate> inYear(int year, int first, int second, Order order) {
		Set<LocalDate> dates = new LinkedHashSet<>();
		if (order != Order.MONTH_FIRST) {
			add(dates, year, second, first);
		}
		if (order != Order.DAY_FIRST || dates.isEmpty()) {
			add(dates, year, first, second);
		}
		if (dates.isEmpty()) {
			add(dates, year, second, first);
		}
		return dates;
	}

	/** A date with dots has the day first; English alone says nothing of the others. */
	private static Order order(String separator, Locale reader) {
		if (separator.equals(".")) {
			return Order.DAY_FIRST;
		}
		if (reader.getCountry().equals(Locale.US.getCountry())) {
			return Order.MONTH_FIRST;
		}
		boolean english = reader.getLanguage().equals(Locale.ENGLISH.getLanguage());
		return (english && reader.getCountry().isEmpty()) ? Order.EITHER : Order.DAY_FIRST;
	}

	private static int number(MatchResult typed, int group) {
		return Integer.parseInt(typed.group(group));
	}

	private static void add(Set<LocalDate> dates, int year, int month, int day) {
		if (Years.plausible(year)) {
			try {
				dates.add(LocalDate.of(year, month, day));
			}
			catch (DateTimeException ex) {
				// No such day.
			}
		}
	}

	/** Which number comes first where both may be either. */
	private enum Order {

		DAY_FIRST, MONTH_FIRST, EITHER

	}

}
