package com.fadeline.api;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Plausible years in records of clients and their treatment. A browser makes the year
 * 0026 of a typed "26"; no fact of a client is as long ago.
 */
public final class Years {

	/** Year in which the oldest living people may have been born, with a margin. */
	public static final int LEAST = 1900;

	/** Far beyond any booking or expiry. */
	public static final int GREATEST = 2100;

	private static final int DIGITS = 4;

	private static final int CENTURY = 100;

	private Years() {
	}

	/** Returns whether a year is plausible. */
	public static boolean plausible(int year) {
		return year >= LEAST && year <= GREATEST;
	}

	/** Returns whether the year of a day is plausible. */
	public static boolean plausible(LocalDate day) {
		return plausible(day.getYear());
	}

	/**
	 * Returns the probably intended year: of those one typing error away, the one nearest
	 * to the present year.
	 * @param digits as written, such as 0026, 206 or 20226, also before the year 0
	 */
	public static OptionalInt meant(String digits, int present) {
		String written = digits.replaceFirst("^-?0*", "");
		if (written.length() <= 2) {
			int year = present - present % CENTURY + (written.isEmpty() ? 0 : Integer.parseInt(written));
			return OptionalInt.of((year - present > CENTURY / 2) ? year - CENTURY : year);
		}
		return slips(written).stream()
			.filter((text) -> text.length() == DIGITS)
			.mapToInt(Integer::parseInt)
			.filter(Years::plausible)
			.reduce((one, other) -> nearer(one, other, present));
	}

	private static int nearer(int one, int other, int present) {
		int difference = Math.abs(one - present) - Math.abs(other - present);
		return (difference < 0 || (difference == 0 && one < other)) ? one : other;
	}

	/** Returns the years with one digit added, removed or changed, or two exchanged. */
	private static Set<String> slips(String written) {
		Set<String> slips = new HashSet<>();
		for (int at = 0; at <= written.length(); at++) {
			String before = written.substring(0, at);
			String after = written.substring(at);
			for (char digit = '0'; digit <= '9'; digit++) {
				slips.add(before + digit + after);
				if (!after.isEmpty()) {
					slips.add(before + digit + after.substring(1));
				}
			}
			if (!after.isEmpty()) {
				slips.add(before + after.substring(1));
			}
			if (after.length() > 1) {
				slips.add(before + after.charAt(1) + after.charAt(0) + after.substring(2));
			}
		}
		return slips;
	}

}
