package com.fadeline.demo;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * Schedule of people and resources in the demo clinics, which are open from Monday to
 * Saturday, nine to six.
 */
final class Agenda {

	private static final LocalTime OPENS = LocalTime.of(9, 0);

	private static final int HALF_HOURS = 18;

	private static final Duration HALF_HOUR = Duration.ofMinutes(30);

	private final Set<Busy> busy = new HashSet<>();

	private final ZoneId zone;

	Agenda(ZoneId zone) {
		this.zone = zone;
	}

	/** Returns the opening hours as an administrator enters them. */
	static Map<DayOfWeek, String> openingHours() {
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		for (DayOfWeek day : DayOfWeek.values()) {
			hours.put(day, (day == DayOfWeek.SUNDAY) ? "closed"
					: OPENS + "-" + OPENS.plus(HALF_HOUR.multipliedBy(HALF_HOURS)));
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

	static LocalDate workingDay(LocalDate day) {
		return (day.getDayOfWeek() == DayOfWeek.SUNDAY) ? day.plusDays(1) : day;
	}

	private record Busy(UUID resource, Instant halfHour) {
	}

}
