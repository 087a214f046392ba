package com.fadeline.api.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
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
			throw new IllegalArgumentException("%s to %s is more than two years; enter at most %d days"
				.formatted(from, until, LONGEST));
		}
	}

	/** Creates whole days off. */
	public TimeOff(LocalDate from, LocalDate until) {
		this(from, until, null);
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
		return (this.hours == null) ? Stream.of(TimeRange.on(day, zone))
				: TimeRange.on(day, this.hours, zone).stream();
	}

}
