package com.fadeline.administration.schedules;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.fadeline.api.calendar.TimeOff;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.clinic.OpeningHours;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;

/**
 * Value object of when somebody or something of a clinic is available, as its
 * administrator set it up.
 *
 * @param version number of its changes; 0 if nothing is stored
 */
public record Schedule(Subject subject, Details details, long version) {

	/** Returns the schedule of a subject for which nothing is stored. */
	static Schedule none(Subject subject) {
		return new Schedule(subject, new Details(Map.of(), List.of()), 0);
	}

	/**
	 * Value object of whose schedule it is. A specialist has one in each clinic.
	 *
	 * @param id the clinic again, the account, the device or the room
	 */
	public record Subject(ClinicId clinicId, Kind kind, UUID id) {

		/** Returns the clinic itself, of which the closures are kept. */
		public static Subject of(ClinicId clinic) {
			return new Subject(clinic, Kind.CLINIC, clinic.value());
		}

		/** Returns a specialist in a clinic. */
		public static Subject of(ClinicId clinic, OperatorId operator) {
			return new Subject(clinic, Kind.SPECIALIST, operator.value());
		}

		/** Returns a device of a clinic. */
		public static Subject of(ClinicId clinic, DeviceId device) {
			return new Subject(clinic, Kind.DEVICE, device.value());
		}

		/** Returns a room of a clinic. */
		public static Subject of(ClinicId clinic, RoomId room) {
			return new Subject(clinic, Kind.ROOM, room.value());
		}

	}

	/** Kind of a subject. */
	public enum Kind {

		/** A clinic; its hours are its opening hours, which are kept with the clinic. */
		CLINIC,
		/** A specialist in a clinic. */
		SPECIALIST,
		/** A device of a clinic. */
		DEVICE,
		/** A room of a clinic. */
		ROOM

	}

	/**
	 * Value object of hours and times off, in canonical text as for opening hours.
	 *
	 * @param hours by weekday, such as 09:00-12:30, 14:00-18:00 or closed; weekdays that
	 * are missing limit nothing
	 * @param timeOff such as 2026-12-24/2027-01-02, earliest first
	 */
	public record Details(Map<DayOfWeek, String> hours, List<String> timeOff) {

		public Details {
			hours = Collections.unmodifiableMap(new TreeMap<>(hours));
			timeOff = timeOff.stream().sorted().distinct().toList();
		}

		/**
		 * Returns it as a schedule for calculations.
		 * @throws IllegalArgumentException if a text cannot be parsed
		 */
		public WorkSchedule schedule() {
			return new WorkSchedule(OpeningHours.of(this.hours), this.timeOff.stream().map(TimeOff::of).toList());
		}

	}

}
