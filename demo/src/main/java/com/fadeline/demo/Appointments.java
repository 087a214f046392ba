package com.fadeline.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.RuleOverride;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.SittingCommand.ScheduleLaserSitting;
import com.fadeline.api.course.SittingCommand.ScheduleSalineSession;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.WaitingListCommand.JoinWaitingList;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.waiting.WaitingListEntry;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.id.WaitingListEntryId;
import com.fadeline.api.policy.Policy;
import com.fadeline.demo.Premises.Specialist;

/**
 * Generator of the appointments of one course. Most intervals are the recommended ones,
 * some shorter, and now and then one is below the floor for a reason.
 */
final class Appointments {

	private static final String FLOOR = "interval.floor";

	private static final List<String> REASONS = List.of("ill with a cold", "working abroad that week",
			"could not get away from work", "sunburn at the site");

	private final Setting setting;

	private final Complaint complaint;

	private final DeviceId device;

	private final Map<String, Treated> lastByZone = new HashMap<>();

	private int count;

	Appointments(Setting setting, Complaint complaint, DeviceId device) {
		this.setting = setting;
		this.complaint = complaint;
		this.device = device;
	}

	/** Sitting that was booked, with the reasons for the rules it breaks. */
	record Appointment(Method method, Booking booking, Instant bookedAt, List<RuleOverride> overrides) {
	}

	private record Treated(LocalDate day, Method method) {
	}

	void treated(Appointment held) {
		Booking booking = held.booking();
		booking.zones()
			.forEach((zone) -> this.lastByZone.put(zone,
					new Treated(this.setting.day(booking.startsAt()), held.method())));
	}

	private @Nullable Treated last(List<String> zones) {
		return zones.stream()
			.map(this.lastByZone::get)
			.filter(Objects::nonNull)
			.max(Comparator.comparing(Treated::day))
			.orElse(null);
	}

	/**
	 * Books the next sitting, on those zones.
	 * @param hurried whether the client cannot wait as long as the floor
	 */
	Appointment book(Instant at, Method method, List<String> zones, boolean hurried, List<RuleOverride> planOverrides) {
		Dice dice = this.setting.dice();
		Agenda agenda = this.setting.agenda();
		@Nullable Treated last = last(zones);
		LocalDate soonest = this.setting.day(at).plusDays(dice.between(2, 10));
		LocalDate wanted = wanted(last, method, hurried);
		LocalDate later = wanted.isAfter(soonest) ? wanted : soonest;
		boolean today = canBeToday(last, method, soonest, later);
		LocalDate from = today ? agenda.today() : later;
		Specialist specialist = today ? agenda.freestToday(this.setting.clinic().specialists())
				: this.setting.specialist();
		int halfHours = dice.between(1, 2);
		Instant start = free(from, halfHours, method, specialist.id());
		Booking booking = new Booking(new SittingId(this.setting.id("sitting", ++this.count)), zones, start,
				Duration.ofMinutes(30L * halfHours), specialist.id(), (method == Method.LASER) ? this.device : null,
				specialist.room().id());
		List<RuleOverride> overrides = new ArrayList<>(planOverrides);
		if (last != null && days(last, start) < floor(last, method)) {
			overrides.add(new RuleOverride(FLOOR, "Client leaves the country for some months; skin has healed"));
		}
		this.setting.write(at, schedule(method, booking, overrides));
		return new Appointment(method, booking, at, overrides);
	}

	/**
	 * Returns whether the zones have rested by the day of the demo, so that a later
	 * sitting can be booked for it.
	 */
	private boolean canBeToday(@Nullable Treated last, Method next, LocalDate soonest, LocalDate later) {
		LocalDate today = this.setting.agenda().today();
		boolean rested = last == null || !last.day().plusDays(floor(last, next)).isAfter(today);
		return rested && later.isAfter(today) && !soonest.isAfter(today);
	}

	private CourseCommand schedule(Method method, Booking booking, List<RuleOverride> overrides) {
		return switch (method) {
			case LASER -> new ScheduleLaserSitting(this.setting.course(), booking, overrides);
			case SALINE -> new ScheduleSalineSession(this.setting.course(), booking, overrides);
		};
	}

	private LocalDate wanted(@Nullable Treated last, Method method, boolean hurried) {
		if (last == null) {
			return LocalDate.MIN;
		}
		Dice dice = this.setting.dice();
		int floor = floor(last, method);
		if (hurried) {
			return last.day().plusDays(floor - dice.between(1, 5));
		}
		int recommended = recommended(last, method);
		boolean sooner = dice.chance(0.12);
		return last.day().plusDays(sooner ? dice.between(floor, recommended) : recommended + dice.between(0, 21));
	}

	private long days(Treated last, Instant start) {
		return ChronoUnit.DAYS.between(last.day(), this.setting.day(start));
	}

	private int floor(Treated last, Method next) {
		return Math.max(interval(last.method()).floorDays(), interval(next).floorDays());
	}

	private int recommended(Treated last, Method next) {
		return Math.max(interval(last.method()).recommendedDays(this.complaint.assessment().phototype()),
				interval(next).recommendedDays(this.complaint.assessment().phototype()));
	}

	private Policy.Interval interval(Method method) {
		return this.setting.policy().intervals().of(method, this.complaint.site(), this.complaint.assessment());
	}

	/**
	 * Puts those on the waiting list whose appointment is far ahead. The first client,
	 * whose page visitors see, is not on it: they can try how to ask.
	 */
	void waitForEarlier(Appointment appointment) {
		LocalDate today = this.setting.agenda().today();
		LocalDate until = this.setting.day(appointment.booking().startsAt()).minusDays(1);
		Instant asked = appointment.bookedAt().plus(Duration.ofHours(1));
		if (this.setting.number() > 1 && until.isAfter(today.plusDays(4)) && this.setting.reaches(asked)) {
			this.setting.write(asked,
					new JoinWaitingList(this.setting.course(),
							new WaitingListEntry(new WaitingListEntryId(this.setting.id("waiting", 1)), today, until,
									List.of(), null, null, true, "Would like to come sooner")));
		}
	}

	/** Moves the appointment by a week or two. */
	Appointment move(Appointment appointment) {
		Instant asked = this.setting.daysAfter(appointment.bookedAt(), 1);
		Booking booking = appointment.booking();
		if (!asked.isBefore(booking.startsAt()) || !this.setting.reaches(asked)) {
			return appointment;
		}
		LocalDate from = this.setting.day(booking.startsAt()).plusDays(this.setting.dice().between(3, 14));
		Instant start = free(from, (int) booking.duration().dividedBy(Duration.ofMinutes(30)), appointment.method(),
				booking.operatorId());
		this.setting.write(asked, new RescheduleSitting(this.setting.course(), booking.sittingId(), start, null,
				appointment.overrides()));
		return new Appointment(appointment.method(), booking.movedTo(start, booking.duration()), asked,
				appointment.overrides());
	}

	/** Cancels the appointment the day before; returns when. */
	Instant cancel(Appointment appointment) {
		Instant at = appointment.booking().startsAt().minus(Duration.ofHours(20));
		Instant told = at.isAfter(appointment.bookedAt()) ? at : appointment.bookedAt().plus(Duration.ofHours(1));
		this.setting.write(told, new CancelSitting(this.setting.course(), appointment.booking().sittingId(),
				"Client: " + this.setting.dice().oneOf(REASONS)));
		return told;
	}

	/** Records a no-show; returns when it was certain. */
	Instant miss(Appointment appointment) {
		Instant at = appointment.booking().startsAt().plus(Duration.ofHours(1));
		this.setting.write(at, new RecordNoShow(this.setting.course(), appointment.booking().sittingId()));
		return at;
	}

	private Instant free(LocalDate from, int halfHours, Method method, OperatorId specialist) {
		List<UUID> resources = (method == Method.LASER) ? List.of(specialist.value(), this.device.value())
				: List.of(specialist.value());
		return this.setting.agenda().book(from, this.setting.dice().between(0, 17), halfHours, resources);
	}

}
