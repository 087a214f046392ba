package com.fadeline.web.schedules;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import org.jspecify.annotations.Nullable;

/** Keeps schedules for a test. */
public class MemorySchedules implements ScheduleRegister {

	private final Map<Schedule.Subject, Schedule> schedules = new LinkedHashMap<>();

	/** Forgets them. */
	public void reset() {
		this.schedules.clear();
	}

	@Override
	public Schedule schedule(Schedule.Subject subject, Requester by) {
		return this.schedules.getOrDefault(subject,
				new Schedule(subject, new Schedule.Details(Map.of(), List.of()), 0));
	}

	@Override
	public Map<Schedule.Subject, WorkSchedule> schedules(ClinicId clinic, Requester by) {
		return this.schedules.values()
			.stream()
			.filter((schedule) -> schedule.subject().clinicId().equals(clinic))
			.collect(Collectors.toMap(Schedule::subject, (schedule) -> schedule.details().schedule()));
	}

	@Override
	public Schedule change(Schedule.Subject subject, Schedule.Details details, @Nullable Long expectedVersion,
			Requester by) {
		long version = schedule(subject, by).version();
		if (expectedVersion != null && expectedVersion != version) {
			throw Refusal.of(new Rejection.Stale("It was changed meanwhile", expectedVersion, version));
		}
		Schedule changed = new Schedule(subject, details, version + 1);
		this.schedules.put(subject, changed);
		return changed;
	}

	@Override
	public Schedule changeTimeOff(ClinicId clinic, OperatorId specialist, List<String> timeOff,
			@Nullable Long expectedVersion, Requester by) {
		Schedule.Subject subject = Schedule.Subject.of(clinic, specialist);
		return change(subject, new Schedule.Details(schedule(subject, by).details().hours(), timeOff), expectedVersion,
				by);
	}

}
