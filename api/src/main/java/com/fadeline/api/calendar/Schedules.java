package com.fadeline.api.calendar;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/**
 * Port for when clinics, their specialists, devices and rooms are available. What nothing
 * is stored about always is.
 */
public interface Schedules {

	/** Schedules without any entry. */
	Schedules NONE = new Schedules() {

		@Override
		public WorkSchedule of(ClinicId clinic) {
			return WorkSchedule.ALWAYS;
		}

		@Override
		public WorkSchedule of(ClinicId clinic, OperatorId operator) {
			return WorkSchedule.ALWAYS;
		}

		@Override
		public WorkSchedule of(ClinicId clinic, DeviceId device) {
			return WorkSchedule.ALWAYS;
		}

		@Override
		public WorkSchedule of(ClinicId clinic, RoomId room) {
			return WorkSchedule.ALWAYS;
		}

	};

	/** Returns the closures of a clinic, without its opening hours. */
	WorkSchedule of(ClinicId clinic);

	/** Returns the working hours and days off of a specialist in a clinic. */
	WorkSchedule of(ClinicId clinic, OperatorId operator);

	/** Returns when a device of a clinic can be used. */
	WorkSchedule of(ClinicId clinic, DeviceId device);

	/** Returns when a room of a clinic can be used. */
	WorkSchedule of(ClinicId clinic, RoomId room);

}
