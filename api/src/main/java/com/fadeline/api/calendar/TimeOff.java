package com.fadeline.api.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import com.fadeline.api.clinic.OpeningHours;
import org.jspecify.annotations.Nullable;

/**
 * Value object of days on which a clinic is closed, a person is away, or a device or room
 * is out of use. It has no reason: that of a person may be a matter of health.
 *
 * @param from the first day
 * @param until the last day
 * @param hours the time off on each of these days; null for whole days
 */
public record TimeOff(LocalDate from, LocalDate until, OpeningHours.@Nullable Span hours) {

	private static final int LONGEST = 730;

	private static final Pattern TEXT = Pattern
		.compile("(\\d{4}-\\d{2}-\\d{2})/(\\d{4}-\\d{2}-\\d{2})(?:\\s+(\\S.*))?");

	/**
	 * @throws IllegalArgumentException if it ends before it begins, or takes more than
	 * two years
	 */
	public TimeOff {
		long days = ChronoUnit.DAYS.between(from, until);
		if (days < 0) {
			throw new IllegalArgumentException("%s is before %s; enter the last day off".formatted(until, from));
		}
		if (days >= LONGEST) {
			throw new IllegalArgumentException(
					"%s to %s is more than two years; enter at most %d days".formatted(from, until, LONGEST));
		}
	}

	/** Creates whole days off. */
	public TimeOff(LocalDate from, LocalDate until) {
		this(from, until, null);
	}

	/**
	 * Parses one as it is stored, such as 2026-12-24/2027-01-02, or 2026-06-01/2026-06-01
	 * 12:00-13:00.
	 * @throws IllegalArgumentException if it cannot be parsed
	 */
	public static TimeOff of(String text) {
		Matcher parts = TEXT.matcher(text.strip());
		if (!parts.matches()) {
			throw unreadable(text);
		}
		try {
			return new TimeOff(LocalDate.parse(parts.group(1)), LocalDate.parse(parts.group(2)),
					(parts.group(3) == null) ? null : OpeningHours.span(parts.group(3)));
		}
		catch (DateTimeException ex) {
			throw unreadable(text);
		}
	}

	private static IllegalArgumentException unreadable(String text) {
		return new IllegalArgumentException(
				"'%s' cannot be read; write days such as 2026-12-24/2027-01-02, with hours such as 12:00-13:00 after them"
					.formatted(text));
	}

	/** Returns it as it is stored. */
	public String text() {
		String days = this.from + "/" + this.until;
		return (this.hours == null) ? days : days + " " + this.hours;
	}

	/** Returns whether some of that day is off. */
	public boolean isOn(LocalDate day) {
		return !day.isBefore(this.from) && !day.isAfter(this.until);
	}

	/** Returns whether that whole day is off. */
	public boolean isAllOf(LocalDate day) {
		return isOn(day) && this.hours == null;
	}

	/** Returns the time off on a day; empty on a day that is none of its own. */
	Stream<TimeRange> on(LocalDate day, ZoneId zone) {
		if (!isOn(day)) {
			return Stream.empty();
		}
		return (this.hours == null) ? Stream.of(TimeRange.on(day, zone)) : TimeRange.on(day, this.hours, zone).stream();
	}

}
