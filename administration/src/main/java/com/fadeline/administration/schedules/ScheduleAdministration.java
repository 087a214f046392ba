package com.fadeline.administration.schedules;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionOperations;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.administration.InvalidEntry;
import com.fadeline.administration.changes.AdminChange;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.changes.ChangeLog;
import com.fadeline.administration.changes.Versions;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.Role;
import com.fadeline.api.calendar.TimeOff;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.clinic.Workplaces;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;

/** Service that keeps schedules in PostgreSQL. */
final class ScheduleAdministration implements ScheduleRegister {

	private static final int MOST_TIMES_OFF = 200;

	private final ScheduleTable table;

	private final ClinicRegister clinics;

	private final RoomRegister rooms;

	private final Workplaces workplaces;

	private final ChangeLog changes;

	private final TransactionOperations transactions;

	ScheduleAdministration(ScheduleTable table, ClinicRegister clinics, RoomRegister rooms, Workplaces workplaces,
			ChangeLog changes, TransactionOperations transactions) {
		this.table = table;
		this.clinics = clinics;
		this.rooms = rooms;
		this.workplaces = workplaces;
		this.changes = changes;
		this.transactions = transactions;
	}

	@Override
	public Schedule schedule(Subject subject, Requester by) {
		checkReader(subject.clinicId(), by);
		checkKnown(subject, by);
		return this.table.find(subject).orElseGet(() -> Schedule.none(subject));
	}

	@Override
	public Map<Subject, WorkSchedule> schedules(ClinicId clinic, Requester by) {
		checkReader(clinic, by);
		return this.table.of(clinic)
			.stream()
			.collect(Collectors.toUnmodifiableMap(Schedule::subject, (schedule) -> schedule.details().schedule()));
	}

	@Override
	public Schedule change(Subject subject, Schedule.Details details, @Nullable Long expectedVersion, Requester by) {
		Administrators.check(by);
		return change(subject, (known) -> details, expectedVersion, by);
	}

	@Override
	public Schedule changeTimeOff(ClinicId clinic, OperatorId specialist, List<String> timeOff,
			@Nullable Long expectedVersion, Requester by) {
		checkReader(clinic, by);
		if (by.role() == Role.SPECIALIST && !by.userId().equals(specialist.toString())) {
			throw Refusal.of(new Rejection.NotAllowed("Specialists change their own days off; ask a manager"));
		}
		return change(Subject.of(clinic, specialist), (known) -> new Schedule.Details(known.hours(), timeOff),
				expectedVersion, by);
	}

	private Schedule change(Subject subject, UnaryOperator<Schedule.Details> change, @Nullable Long expectedVersion,
			Requester by) {
		checkKnown(subject, by);
		return Objects.requireNonNull(this.transactions.execute((transaction) -> {
			Schedule known = this.table.hold(subject).orElseGet(() -> Schedule.none(subject));
			Schedule.Details canonical = canonical(subject, change.apply(known.details()));
			Versions.check(expectedVersion, known.version());
			return known.details().equals(canonical) ? known
					: put(known, new Schedule(subject, canonical, known.version() + 1), by);
		}));
	}

	private Schedule put(Schedule was, Schedule schedule, Requester by) {
		this.table.put(schedule);
		this.changes.add(AdminChange.Kind.SCHEDULE, schedule.subject().id(), (was.version() == 0) ? null : was,
				schedule, by);
		return schedule;
	}

	/** Returns the details in canonical text; reports all mistakes at once. */
	private static Schedule.Details canonical(Subject subject, Schedule.Details details) {
		List<InvalidEntry> mistakes = new ArrayList<>();
		if (subject.kind() == Schedule.Kind.CLINIC && !details.hours().isEmpty()) {
			mistakes.add(new InvalidEntry("hours", "The hours of a clinic are its opening hours; change the clinic"));
		}
		Map<DayOfWeek, String> hours = new EnumMap<>(DayOfWeek.class);
		details.hours().forEach((day, text) -> {
			try {
				hours.put(day, OpeningHours.canonical(text));
			}
			catch (IllegalArgumentException ex) {
				mistakes
					.add(new InvalidEntry("hours." + day, String.valueOf(ex.getMessage()), "mistake.hours", List.of()));
			}
		});
		if (details.timeOff().size() > MOST_TIMES_OFF) {
			mistakes.add(new InvalidEntry("timeOff", "%d times off are too many; keep at most %d and remove past ones"
				.formatted(details.timeOff().size(), MOST_TIMES_OFF)));
		}
		List<String> timeOff = new ArrayList<>();
		for (String text : details.timeOff()) {
			try {
				timeOff.add(TimeOff.of(text).text());
			}
			catch (IllegalArgumentException ex) {
				mistakes.add(new InvalidEntry("timeOff", String.valueOf(ex.getMessage())));
			}
		}
		if (!mistakes.isEmpty()) {
			throw new InvalidEntriesException(mistakes);
		}
		return new Schedule.Details(hours, timeOff);
	}

	private void checkReader(ClinicId clinic, Requester by) {
		boolean staff = switch (by.role()) {
			case ADMIN, SYSTEM -> true;
			case MANAGER, SPECIALIST -> by.clinics().contains(clinic);
			case CLIENT -> false;
		};
		if (!staff) {
			throw Refusal.notFound("There is no clinic %s".formatted(clinic));
		}
	}

	private void checkKnown(Subject subject, Requester by) {
		ClinicId clinic = subject.clinicId();
		boolean known = switch (subject.kind()) {
			case CLINIC -> true;
			case SPECIALIST -> !this.workplaces.isElsewhere(new OperatorId(subject.id()), clinic);
			case DEVICE -> this.clinics.devices(clinic, by)
				.stream()
				.anyMatch((device) -> device.deviceId().value().equals(subject.id()));
			case ROOM ->
				this.rooms.rooms(clinic, by).stream().anyMatch((room) -> room.roomId().value().equals(subject.id()));
		};
		if (!known || this.clinics.clinic(clinic, by).isEmpty()) {
			throw unknown(subject);
		}
	}

	private static CommandExecutionException unknown(Subject subject) {
		return switch (subject.kind()) {
			case CLINIC -> Refusal.notFound("There is no clinic %s".formatted(subject.id()));
			case SPECIALIST ->
				Refusal.notFound("Clinic %s has no specialist %s".formatted(subject.clinicId(), subject.id()));
			case DEVICE -> Refusal.notFound("Clinic %s has no device %s".formatted(subject.clinicId(), subject.id()));
			case ROOM -> Refusal.notFound("Clinic %s has no room %s".formatted(subject.clinicId(), subject.id()));
		};
	}

}
