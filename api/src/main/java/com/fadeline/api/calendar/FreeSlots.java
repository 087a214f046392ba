package com.fadeline.api.calendar;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.clinic.OpeningHours;

/**
 * Calculation of the times at which a sitting can take place: within the hours of
 * everything that it needs, and where nothing of it is booked. Whether the clinical rules
 * allow the day is not its question; {@link SlotProposals} asks both.
 *
 * @param zone time zone of the clinic
 * @param clinic schedule of the clinic
 * @param needed schedules of the specialist, and of the room and the device if any
 * @param taken bookings of any of them, and of the client
 * @param now nothing before it is free
 */
public record FreeSlots(ZoneId zone, WorkSchedule clinic, List<WorkSchedule> needed, List<TimeRange> taken,
		Instant now) {

	/** Slots start on the quarter of an hour, by the clocks of the clinic: house rule. */
	public static final Duration STEP = Duration.ofMinutes(15);

	/**
	 * Hours that are proposed where a clinic has set none for a weekday, Sundays
	 * excepted: house rule.
	 */
	private static final List<OpeningHours.Span> USUAL = List
		.of(new OpeningHours.Span(LocalTime.of(9, 0), LocalTime.of(17, 0)));

	private static final List<OpeningHours.Span> WHOLE_DAY = List
		.of(new OpeningHours.Span(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT));

	public FreeSlots {
		needed = List.copyOf(needed);
		taken = List.copyOf(taken);
	}

	/** Returns when clinic and everything needed are available, booked or not. */
	public List<TimeRange> open(LocalDate day) {
		List<TimeRange> open = this.clinic.on(day, this.zone,
				(day.getDayOfWeek() == DayOfWeek.SUNDAY) ? List.of() : USUAL);
		for (WorkSchedule schedule : this.needed) {
			open = TimeRange.common(open, schedule.on(day, this.zone, WHOLE_DAY));
		}
		return open.stream().sorted(Comparator.comparing(TimeRange::start)).toList();
	}

	/**
	 * Returns the closures and times off within the hours of a day: when everything
	 * needed would be available otherwise.
	 */
	public List<TimeRange> off(LocalDate day) {
		FreeSlots hours = new FreeSlots(this.zone, this.clinic.withoutTimeOff(),
				this.needed.stream().map(WorkSchedule::withoutTimeOff).toList(), List.of(), this.now);
		return TimeRange.without(hours.open(day), open(day));
	}

	/**
	 * Returns whether a time is free: nothing that it needs is off or booked then. Where
	 * no hours are set, any time may be.
	 */
	public boolean holds(TimeRange time) {
		return !time.start().isBefore(this.now) && this.clinic.holds(time, this.zone)
				&& this.needed.stream().allMatch((schedule) -> schedule.holds(time, this.zone))
				&& this.taken.stream().noneMatch(time::overlaps);
	}

	/** Returns what is free of a day from now on. */
	public List<TimeRange> free(LocalDate day) {
		return TimeRange.without(open(day), this.taken)
			.stream()
			.filter((range) -> range.end().isAfter(this.now))
			.map((range) -> range.start().isBefore(this.now) ? new TimeRange(this.now, range.end()) : range)
			.toList();
	}

	/**
	 * Returns the slots of a length that a day has, one after the other without an
	 * overlap.
	 * @param length more than zero
	 */
	public List<TimeRange> slots(LocalDate day, Duration length) {
		List<TimeRange> slots = new ArrayList<>();
		for (TimeRange range : free(day)) {
			Instant start = stepped(range.start());
			while (!start.plus(length).isAfter(range.end())) {
				slots.add(TimeRange.of(start, length));
				start = stepped(start.plus(length));
			}
		}
		return slots;
	}

	/**
	 * Returns the days with slots, with their slots.
	 * @param from the first day
	 * @param until the day after the last one
	 */
	public Stream<Day> days(LocalDate from, LocalDate until, Duration length) {
		return from.isBefore(until) ? from.datesUntil(until)
			.map((day) -> new Day(day, slots(day, length)))
			.filter((day) -> !day.slots().isEmpty()) : Stream.empty();
	}

	/** Returns the first full step of the clock from that moment on. */
	private Instant stepped(Instant moment) {
		ZonedDateTime local = moment.atZone(this.zone);
		long over = local.toLocalTime().toNanoOfDay() % STEP.toNanos();
		return (over == 0) ? moment : moment.plusNanos(STEP.toNanos() - over);
	}

	/** Value object of the slots of a day. */
	public record Day(LocalDate date, List<TimeRange> slots) {

		public Day {
			slots = List.copyOf(slots);
		}

		/** Returns some of them, from the first to the last and evenly apart. */
		public List<TimeRange> spread(int most) {
			return (this.slots.size() <= most) ? this.slots
					: IntStream.range(0, most)
						.mapToObj((index) -> this.slots.get(index * (this.slots.size() - 1) / (most - 1)))
						.toList();
		}

	}

}
