package com.fadeline.administration.schedules;

import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.api.calendar.Schedules;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/** Lookup of the schedules for the rules, one row by its primary key at a time. */
final class StoredSchedules implements Schedules {

	private final ScheduleTable table;

	StoredSchedules(ScheduleTable table) {
		this.table = table;
	}

	@Override
	public WorkSchedule of(ClinicId clinic) {
		return of(Subject.of(clinic));
	}

	@Override
	public WorkSchedule of(ClinicId clinic, OperatorId operator) {
		return of(Subject.of(clinic, operator));
	}

	@Override
	public WorkSchedule of(ClinicId clinic, DeviceId device) {
		return of(Subject.of(clinic, device));
	}

	@Override
	public WorkSchedule of(ClinicId clinic, RoomId room) {
		return of(Subject.of(clinic, room));
	}

	private WorkSchedule of(Subject subject) {
		return this.table.find(subject).map((schedule) -> schedule.details().schedule()).orElse(WorkSchedule.ALWAYS);
	}

}
