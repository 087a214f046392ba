package com.fadeline.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import com.fadeline.demo.Premises.Specialist;

/**
 * Schedule of people and resources in the demo clinics, which are open from nine to six
 * on all days but one: Sunday, or Monday in a demo that is made on a Sunday, so that
 * there are bookings on its first day.
 */
final class Agenda {

	private static final LocalTime OPENS = LocalTime.of(9, 0);

	private static final int HALF_HOURS = 18;

	private static final Duration HALF_HOUR = Duration.ofMinutes(30);

	private final Set<Busy> busy = new HashSet<>();

	private final LocalDate today;

	private final ZoneId zone;

	Agenda(LocalDate today, ZoneId zone) {
		this.today = today;
		this.zone = zone;
	}

	private static DayOfWeek closed(LocalDate today) {
		return (today.getDayOfWeek() == DayOfWeek.SUNDAY) ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
	}

	/** Returns the opening hours as an administrator enters them. */
	static Map<DayOfWeek, String> openingHours(LocalDate today) {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			hours.put(day,
					(day == closed(today)) ? "closed" : OPENS + "-" + OPENS.plus(HALF_HOUR.multipliedBy(HALF_HOURS)));
		}
		return hours;
	}

	/** Books the first time from a day on at which all resources are free. */
	Instant book(LocalDate from, int preferredHalfHour, int halfHours, List<UUID> resources) {
		for (LocalDate day = workingDay(from);; day = workingDay(day.plusDays(1))) {
			for (int i = 0; i < HALF_HOURS; i++) {
				int start = (preferredHalfHour + i) % HALF_HOURS;
				if (start + halfHours <= HALF_HOURS && take(day, start, halfHours, resources)) {
					return at(day, start);
				}
			}
		}
	}

	private boolean take(LocalDate day, int start, int halfHours, List<UUID> resources) {
		Set<Busy> wanted = new HashSet<>();
		for (int i = 0; i < halfHours; i++) {
			for (UUID resource : resources) {
				wanted.add(new Busy(resource, at(day, start + i)));
			}
		}
		return wanted.stream().noneMatch(this.busy::contains) && this.busy.addAll(wanted);
	}

	Instant at(LocalDate day, int halfHour) {
		return day.atTime(OPENS.plus(HALF_HOUR.multipliedBy(halfHour))).atZone(this.zone).toInstant();
	}

	LocalDate workingDay(LocalDate day) {
		return (day.getDayOfWeek() == closed(this.today)) ? day.plusDays(1) : day;
	}

	/** Returns the day of the demo, which has sittings of each specialist. */
	LocalDate today() {
		return this.today;
	}

	/** Returns who of them is booked for the least time today. */
	Specialist freestToday(List<Specialist> specialists) {
		return Collections.min(specialists, Comparator.comparingLong(this::busyToday));
	}

	private long busyToday(Specialist specialist) {
		return IntStream.range(0, HALF_HOURS)
			.mapToObj((halfHour) -> new Busy(specialist.id().value(), at(this.today, halfHour)))
			.filter(this.busy::contains)
			.count();
	}

	private record Busy(UUID resource, Instant halfHour) {
	}

}
