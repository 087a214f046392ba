package com.fadeline.administration.schedules;

import java.util.List;
import java.util.Map;

import com.fadeline.administration.InvalidEntriesException;
import com.fadeline.api.Requester;
import com.fadeline.api.calendar.WorkSchedule;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Port for the schedules of clinics, specialists and devices. Every change is recorded
 * with its author. Administrators change them; days off are also changed by the
 * specialist whose they are and by managers. The staff of a clinic reads them. A
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

	/**
	 * Replaces the days and hours off of a specialist in a clinic; the working hours
	 * stay.
	 * @param timeOff in the text of {@link com.fadeline.api.calendar.TimeOff}
	 * @param expectedVersion version that the change is based on; null for any
	 * @throws InvalidEntriesException if a time off is invalid
	 */
	Schedule changeTimeOff(ClinicId clinic, OperatorId specialist, List<String> timeOff, @Nullable Long expectedVersion,
			Requester by);

}
