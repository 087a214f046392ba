package com.fadeline.web.schedules;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Kind;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.TimeOff;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/**
 * Lookup of what is booked although the clinic is closed, the specialist is away, or the
 * device or the room is out of use.
 */
@Component
@ConditionalOnWebApplication
public class BookedTimesOff {

	private final ScheduleRegister register;

	private final QueryClient views;

	private final MessageFormatter say;

	private final Clock clock;

	BookedTimesOff(ScheduleRegister register, QueryClient views, MessageFormatter say, Clock clock) {
		this.register = register;
		this.views = views;
		this.say = say;
		this.clock = clock;
	}

	/** Returns the days to come on which something is booked in a time off. */
	public List<LocalDate> days(Schedule schedule) {
		WorkSchedule away = timeOff(schedule);
		Subject subject = schedule.subject();
		ZoneId zone = this.say.timeZone(subject.clinicId());
		Instant now = this.clock.instant();
		Instant end = away.timeOff()
			.stream()
			.map(TimeOff::until)
			.max(Comparator.naturalOrder())
			.map((last) -> last.plusDays(1).atStartOfDay(zone).toInstant())
			.orElse(now);
		return !now.isBefore(end) ? List.of()
				: this.views.ask(taken(subject, now, end), FindTakenTimes.Result.class)
					.times()
					.stream()
					.filter((taken) -> !away.holds(taken, zone))
					.map(TimeRange::start)
					.map((start) -> this.say.dayOf(start, subject.clinicId()))
					.distinct()
					.toList();
	}

	private static FindTakenTimes taken(Subject subject, Instant from, Instant to) {
		@Nullable OperatorId operator = (subject.kind() == Kind.SPECIALIST) ? new OperatorId(subject.id()) : null;
		@Nullable DeviceId device = (subject.kind() == Kind.DEVICE) ? new DeviceId(subject.id()) : null;
		@Nullable RoomId room = (subject.kind() == Kind.ROOM) ? new RoomId(subject.id()) : null;
		return new FindTakenTimes(from, to, Set.of(subject.clinicId()), null, operator, device, null, room);
	}

	/** Returns whether the clinic is closed in a part of that time; clients may know. */
	public boolean isClosed(ClinicId clinic, TimeRange time) {
		return !timeOff(this.register.schedule(Subject.of(clinic), Requester.SYSTEM)).holds(time,
				this.say.timeZone(clinic));
	}

	private static WorkSchedule timeOff(Schedule schedule) {
		return new WorkSchedule(OpeningHours.NONE, schedule.details().schedule().timeOff());
	}

}
