package com.fadeline.administration.schedules;

import java.util.Map;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.id.ClinicId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the schedules of clinics, specialists and devices. Every change is recorded
 * with its author. Administrators alone change them, the staff of a clinic reads them. A
 * rejection is a {@link CommandExecutionException} with a rejection as its details.
 */
public interface ScheduleRegister {

	/**
	 * Returns the schedule of a subject; an empty one of version 0 if nothing is stored.
	 */
	Schedule schedule(Schedule.Subject subject, Requester by);

	/**
	 * Returns all schedules of a clinic that are stored, for calculations; that of the
	 * clinic without its opening hours.
	 */
	Map<Schedule.Subject, WorkSchedule> schedules(ClinicId clinic, Requester by);

	/**
	 * Replaces the schedule of a subject.
	 * @param expectedVersion version that the change is based on; null for any
	 * @throws InvalidEntriesException if hours or times off are invalid, with their field
	 */
	Schedule change(Schedule.Subject subject, Schedule.Details details, @Nullable Long expectedVersion, Requester by);

}
