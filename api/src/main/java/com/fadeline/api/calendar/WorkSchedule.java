package com.fadeline.api.calendar;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.clinic.OpeningHours;

/**
 * Value object of when a clinic, a person, a room or a device is available.
 *
 * @param hours by weekday, in the time zone of the clinic; weekdays that are missing
 * limit nothing
 * @param timeOff earliest first
 */
public record WorkSchedule(OpeningHours hours, List<TimeOff> timeOff) {

	/** Schedule of what is always available. */
	public static final WorkSchedule ALWAYS = new WorkSchedule(OpeningHours.NONE, List.of());

	public WorkSchedule {
		timeOff = timeOff.stream().sorted(Comparator.comparing(TimeOff::from).thenComparing(TimeOff::until)).toList();
	}

	/** Returns the same times off with other hours. */
	public WorkSchedule with(OpeningHours other) {
		return new WorkSchedule(other, this.timeOff);
	}

	/** Returns the same hours without any time off. */
	WorkSchedule withoutTimeOff() {
		return new WorkSchedule(this.hours, List.of());
	}

	/** Returns whether it is not available on a day at all. */
	public boolean isOff(LocalDate day) {
		return this.hours.on(day.getDayOfWeek()).filter(List::isEmpty).isPresent()
				|| this.timeOff.stream().anyMatch((off) -> off.isAllOf(day));
	}

	/** Returns whether it is available all of that time. */
	public boolean holds(TimeRange time, ZoneId zone) {
		LocalDate first = LocalDate.ofInstant(time.start(), zone);
		LocalDate last = LocalDate.ofInstant(time.end(), zone);
		return this.hours.hold(time.start(), time.end(), zone)
				&& first.datesUntil(last.plusDays(1)).flatMap((day) -> off(day, zone)).noneMatch(time::overlaps);
	}

	/**
	 * Returns when it is available on a day.
	 * @param otherwise its hours if those of the weekday are not known
	 */
	List<TimeRange> on(LocalDate day, ZoneId zone, List<OpeningHours.Span> otherwise) {
		List<TimeRange> open = this.hours.on(day.getDayOfWeek())
			.orElse(otherwise)
			.stream()
			.flatMap((span) -> TimeRange.on(day, span, zone).stream())
			.toList();
		return TimeRange.without(open, off(day, zone).toList());
	}

	private Stream<TimeRange> off(LocalDate day, ZoneId zone) {
		return this.timeOff.stream().flatMap((off) -> off.on(day, zone));
	}

}
