package com.fadeline.web.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.api.calendar.FreeSlots;
import com.fadeline.api.calendar.SlotProposals;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Finder of free slots for a sitting, from the hours and the bookings of everything that
 * it needs. Bookings in clinics that the requester does not see are not known here; the
 * diary refuses them on booking.
 */
@Component
@ConditionalOnWebApplication
public class SlotFinder {

	private final QueryClient views;

	private final ScheduleRegister schedules;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final MessageFormatter say;

	private final Clock clock;

	SlotFinder(QueryClient views, ScheduleRegister schedules, ClinicScope reach, CurrentRequester sender,
			MessageFormatter say, Clock clock) {
		this.views = views;
		this.schedules = schedules;
		this.reach = reach;
		this.sender = sender;
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Value object of what a sitting needs.
	 *
	 * @param length more than zero
	 * @param except the booked sitting that is to be changed; null for a new one
	 */
	public record Wanted(ClinicId clinicId, ClientId clientId, OperatorId operatorId, @Nullable DeviceId deviceId,
			@Nullable RoomId roomId, Duration length, @Nullable SittingId except) {
	}

	/** Returns the slots to propose. */
	public SlotProposals proposals(Wanted wanted, LocalDate permittedFrom, LocalDate recommendedFrom,
			SlotProposals.Rules rules) {
		FreeSlots free = free(wanted, permittedFrom, SlotProposals.end(permittedFrom, recommendedFrom));
		return SlotProposals.of(free, permittedFrom, recommendedFrom, wanted.length(), rules);
	}

	/**
	 * Returns whether everything that a sitting needs is there at a time and not booked.
	 */
	public boolean isFree(Wanted wanted, Instant start) {
		LocalDate day = LocalDate.ofInstant(start, this.say.timeZone(wanted.clinicId()));
		return free(wanted, day, day.plusDays(1)).holds(TimeRange.of(start, wanted.length()));
	}

	/**
	 * Returns when a specialist, device or room is available in a clinic, booked or not.
	 */
	Map<Subject, FreeSlots> hours(ClinicId clinic, Collection<Subject> subjects) {
		Map<Subject, WorkSchedule> all = this.schedules.schedules(clinic, this.sender.current());
		Map<Subject, FreeSlots> hours = new HashMap<>();
		subjects.forEach((subject) -> hours.put(subject, new FreeSlots(this.say.timeZone(clinic), clinic(clinic, all),
				List.of(all.getOrDefault(subject, WorkSchedule.ALWAYS)), List.of(), Instant.EPOCH)));
		return hours;
	}

	/**
	 * Returns the first day from one on that is no day off of the clinic, the specialist
	 * or the device; that day if there is none within a year.
	 */
	public LocalDate firstOpen(ClinicId clinic, @Nullable OperatorId operator, @Nullable DeviceId device,
			LocalDate from) {
		Map<Subject, WorkSchedule> all = this.schedules.schedules(clinic, this.sender.current());
		List<WorkSchedule> needed = needed(clinic, operator, device, null, all);
		needed.add(clinic(clinic, all));
		return from.datesUntil(from.plusYears(1))
			.filter((day) -> needed.stream().noneMatch((schedule) -> schedule.isOff(day)))
			.findFirst()
			.orElse(from);
	}

	/**
	 * Returns that time of a day, or the next one at which the clinic is open and the
	 * specialist works.
	 */
	public LocalTime openAt(ClinicId clinic, @Nullable OperatorId operator, LocalDate day, LocalTime wanted) {
		Map<Subject, WorkSchedule> all = this.schedules.schedules(clinic, this.sender.current());
		LocalTime open = clinic(clinic, all).hours().openAt(day, wanted);
		for (WorkSchedule schedule : needed(clinic, operator, null, null, all)) {
			open = schedule.hours().openAt(day, open);
		}
		return open;
	}

	private static List<WorkSchedule> needed(ClinicId clinic, @Nullable OperatorId operator, @Nullable DeviceId device,
			@Nullable RoomId room, Map<Subject, WorkSchedule> all) {
		List<WorkSchedule> needed = new ArrayList<>();
		if (operator != null) {
			needed.add(all.getOrDefault(Subject.of(clinic, operator), WorkSchedule.ALWAYS));
		}
		if (device != null) {
			needed.add(all.getOrDefault(Subject.of(clinic, device), WorkSchedule.ALWAYS));
		}
		if (room != null) {
			needed.add(all.getOrDefault(Subject.of(clinic, room), WorkSchedule.ALWAYS));
		}
		return needed;
	}

	private FreeSlots free(Wanted wanted, LocalDate from, LocalDate until) {
		ClinicId clinic = wanted.clinicId();
		ZoneId zone = this.say.timeZone(clinic);
		List<TimeRange> taken = this.views
			.ask(new FindTakenTimes(from.atStartOfDay(zone).toInstant(), until.atStartOfDay(zone).toInstant(),
					this.reach.clinics(null), wanted.clientId(), wanted.operatorId(), wanted.deviceId(),
					wanted.except(), wanted.roomId()), FindTakenTimes.Result.class)
			.times();
		Map<Subject, WorkSchedule> all = this.schedules.schedules(clinic, this.sender.current());
		return new FreeSlots(zone, clinic(clinic, all),
				needed(clinic, wanted.operatorId(), wanted.deviceId(), wanted.roomId(), all), taken,
				this.clock.instant());
	}

	private WorkSchedule clinic(ClinicId clinic, Map<Subject, WorkSchedule> all) {
		return all.getOrDefault(Subject.of(clinic), WorkSchedule.ALWAYS).with(this.say.openingHours(clinic));
	}

}
