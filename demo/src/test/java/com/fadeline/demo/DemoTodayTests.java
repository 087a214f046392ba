package com.fadeline.demo;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import com.fadeline.api.client.ClientCommand;
import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.LifecycleCommand.CompleteCourse;
import com.fadeline.api.course.LifecycleCommand.DiscontinueCourse;
import com.fadeline.api.course.SittingCommand.RecordLaserSitting;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.policy.Policy;
import com.fadeline.demo.Premises.Clinic;
import com.fadeline.demo.Premises.Specialist;

import static org.assertj.core.api.Assertions.assertThat;

/** What a visitor of the demo finds on its first day, whatever the weekday. */
class DemoTodayTests {

	private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

	/** Weeks without an entry after which a course is inactive. */
	private static final int INACTIVE_WEEKS = 12;

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void every_specialist_has_sittings_today_during_opening_hours(DayOfWeek weekday) {
		LocalDate today = LocalDate.now(on(weekday));
		DemoClinic demo = demo(today);
		List<Booking> bookings = DemoClinicTests.bookings(demo.commands())
			.stream()
			.filter((booking) -> booking.startsAt().atZone(ZONE).toLocalDate().equals(today))
			.toList();

		assertThat(bookings).extracting(Booking::operatorId)
			.containsAll(demo.premises()
				.clinics()
				.stream()
				.map(Clinic::specialists)
				.flatMap(List::stream)
				.map(Specialist::id)
				.toList());
		assertThat(Agenda.openingHours(today).get(weekday)).isEqualTo("09:00-18:00");
		assertThat(bookings).extracting((booking) -> booking.startsAt().atZone(ZONE).toLocalTime())
			.allMatch((begin) -> !begin.isBefore(LocalTime.of(9, 0)) && begin.isBefore(LocalTime.of(18, 0)));
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void nothing_is_booked_on_the_day_on_which_the_clinics_are_closed(DayOfWeek weekday) {
		LocalDate today = LocalDate.now(on(weekday));
		DayOfWeek closed = (weekday == DayOfWeek.SUNDAY) ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;

		assertThat(Agenda.openingHours(today)).containsEntry(closed, "closed");
		assertThat(DemoClinicTests.bookings(demo(today).commands()))
			.noneMatch((booking) -> booking.startsAt().atZone(ZONE).getDayOfWeek() == closed);
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void somebody_waits_for_an_earlier_appointment(DayOfWeek weekday) {
		LocalDate today = LocalDate.now(on(weekday));

		assertThat(demo(today).commands()).extracting(TimedCommand::command)
			.filteredOn(JoinWaitingList.class::isInstance)
			.hasSizeBetween(1, 15)
			.allSatisfy((command) -> assertThat(((JoinWaitingList) command).entry().until()).isAfter(today));
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void both_clinics_have_records_with_gaps(DayOfWeek weekday) {
		DemoClinic demo = demo(LocalDate.now(on(weekday)));
		List<LaserTreatment> gaps = demo.commands()
			.stream()
			.map(TimedCommand::command)
			.filter(RecordLaserSitting.class::isInstance)
			.map((command) -> ((RecordLaserSitting) command).treatment())
			.filter((treatment) -> treatment.endpoint() == null && treatment.pain() == null)
			.toList();

		assertThat(demo.premises().clinics()).allSatisfy((clinic) -> assertThat(gaps)
			.anyMatch((treatment) -> operators(clinic).contains(treatment.operatorId())));
	}

	@ParameterizedTest
	@EnumSource(DayOfWeek.class)
	void somebody_has_not_come_for_long_and_can_be_called(DayOfWeek weekday) {
		LocalDate today = LocalDate.now(on(weekday));
		Instant longAgo = today.minusWeeks(INACTIVE_WEEKS).atStartOfDay(ZONE).toInstant();
		Map<Object, Instant> lastEntry = new HashMap<>();
		Set<Object> ended = new HashSet<>();
		for (TimedCommand timed : demo(today).commands()) {
			Object course = timed.command().aggregateId();
			lastEntry.put(course, timed.at());
			switch (timed.command()) {
				case CompleteCourse end -> ended.add(course);
				case DiscontinueCourse end -> ended.add(course);
				case ClientCommand client -> ended.add(course);
				default -> {
				}
			}
		}
		lastEntry.keySet().removeAll(ended);

		assertThat(lastEntry.values()).anyMatch((last) -> last.isBefore(longAgo));
	}

	private static List<OperatorId> operators(Clinic clinic) {
		return clinic.specialists().stream().map(Specialist::id).toList();
	}

	/** The clock of noon on that day of the first week of November 2026. */
	private static Clock on(DayOfWeek weekday) {
		return Clock
			.fixed(LocalDate.of(2026, 11, 1).plusDays(weekday.getValue()).atTime(12, 0).atZone(ZONE).toInstant(), ZONE);
	}

	private static DemoClinic demo(LocalDate today) {
		return new DemoClinic(8, today, ZONE, (clinic) -> new ClinicSettings(ZONE, Policy.standard()));
	}

}
