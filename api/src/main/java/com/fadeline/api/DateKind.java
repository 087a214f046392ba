package com.fadeline.api;

import java.time.LocalDate;
import java.util.Map;

/** Kind of a date, with the first and last plausible day; both included. */
public enum DateKind {

	/** Birth date of a client; at most 125 years ago. */
	BIRTH,

	/**
	 * Past event in a clinic; lasers that remove pigment selectively are in use since the
	 * 1980s (Anderson and Parrish, Science 1983;220:524).
	 */
	PAST,

	/** Begin of a condition of a client, at most all their life. */
	SINCE,

	/** Expiry of a product. */
	EXPIRY,

	/** Day of a booking or of the next check. */
	BOOKING,

	/** Bound of a search or a report. */
	ANY;

	private static final LocalDate FIRST_LASERS = LocalDate.of(1980, 1, 1);

	private static final LocalDate FIRST_RECORDS = LocalDate.of(2000, 1, 1);

	private static final int LIFE_YEARS = 125;

	private static final int SHELF_YEARS = 20;

	private static final int PLAN_YEARS = 10;

	private static final Map<String, DateKind> FIELDS = Map.ofEntries(Map.entry("birthDate", BIRTH),
			Map.entry("since", SINCE), Map.entry("expiry", EXPIRY), Map.entry("letterExpiry", EXPIRY),
			Map.entry("startsAt", BOOKING), Map.entry("nextLook", BOOKING), Map.entry("dueOn", BOOKING),
			Map.entry("validUntil", BOOKING), Map.entry("outOfServiceOn", BOOKING),
			Map.entry("checkedDailyFrom", BOOKING), Map.entry("instructionRequiredFrom", BOOKING),
			Map.entry("from", ANY), Map.entry("to", ANY), Map.entry("until", ANY), Map.entry("date", ANY));

	/** Returns the kind of a field of the API or a page, by the last part of its name. */
	public static DateKind of(String field) {
		return FIELDS.getOrDefault(field.substring(field.lastIndexOf('.') + 1), PAST);
	}

	/** Returns the earliest plausible day. */
	public LocalDate earliest(LocalDate today) {
		return switch (this) {
			case BIRTH, SINCE -> today.minusYears(LIFE_YEARS);
			case PAST -> FIRST_LASERS;
			case EXPIRY, BOOKING -> FIRST_RECORDS;
			case ANY -> LocalDate.of(Years.LEAST, 1, 1);
		};
	}

	/** Returns the latest plausible day. */
	public LocalDate latest(LocalDate today) {
		return switch (this) {
			case BIRTH, SINCE, PAST -> today;
			case EXPIRY -> today.plusYears(SHELF_YEARS);
			case BOOKING -> today.plusYears(PLAN_YEARS);
			case ANY -> LocalDate.of(Years.GREATEST, 12, 31);
		};
	}

	/** Returns whether a day is plausible. */
	public boolean holds(LocalDate day, LocalDate today) {
		return !day.isBefore(earliest(today)) && !day.isAfter(latest(today));
	}

}
