package com.fadeline.web.schedules;

import java.util.List;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.api.Receipt;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.Precondition;
import com.fadeline.web.messages.Responses;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the schedules of clinics, specialists, devices and rooms. */
@RestController
@ConditionalOnWebApplication
@RequestMapping("/api/clinics/{clinic}")
@Tag(name = "Clinics")
class ScheduleController {

	private final ScheduleRegister register;

	private final CurrentRequester sender;

	ScheduleController(ScheduleRegister register, CurrentRequester sender) {
		this.register = register;
		this.sender = sender;
	}

	@GetMapping("/schedule")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Read the closures of a clinic", description = "Its opening hours are read with the clinic.")
	ResponseEntity<ScheduleView> readClinicSchedule(@PathVariable ClinicId clinic) {
		return read(Subject.of(clinic));
	}

	@PutMapping("/schedule")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change the closures of a clinic",
			description = "What is sent replaces what was stored. Its opening hours are changed with the clinic.")
	ResponseEntity<Void> changeClinicSchedule(@PathVariable ClinicId clinic, @Valid @RequestBody ScheduleBody body,
			Precondition precondition) {
		return change(Subject.of(clinic), body, precondition);
	}

	@GetMapping("/staff/{staff}/schedule")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Read the schedule of a specialist",
			description = "Working hours and days off in this clinic; empty if nothing is stored.")
	ResponseEntity<ScheduleView> readStaffSchedule(@PathVariable ClinicId clinic, @PathVariable OperatorId staff) {
		return read(Subject.of(clinic, staff));
	}

	@PutMapping("/staff/{staff}/schedule")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change the schedule of a specialist",
			description = "What is sent replaces what was stored. A weekday without hours is as the clinic's.")
	ResponseEntity<Void> changeStaffSchedule(@PathVariable ClinicId clinic, @PathVariable OperatorId staff,
			@Valid @RequestBody ScheduleBody body, Precondition precondition) {
		return change(Subject.of(clinic, staff), body, precondition);
	}

	@PutMapping("/staff/{staff}/time-off")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Change the days off of a specialist",
			description = "What is sent replaces all days and hours off in this clinic; the working hours stay. "
					+ "Specialists change their own, managers those of their clinics. No reason is kept.")
	ResponseEntity<Void> changeTimeOff(@PathVariable ClinicId clinic, @PathVariable OperatorId staff,
			@Valid @RequestBody DaysOffBody body, Precondition precondition) {
		return done(this.register.changeTimeOff(clinic, staff, body.texts(), precondition.expectedSequence(),
				this.sender.current()));
	}

	@GetMapping("/devices/{device}/schedule")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Read the schedule of a device",
			description = "When it is available; empty if nothing is stored.")
	ResponseEntity<ScheduleView> readDeviceSchedule(@PathVariable ClinicId clinic, @PathVariable DeviceId device) {
		return read(Subject.of(clinic, device));
	}

	@PutMapping("/devices/{device}/schedule")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change the schedule of a device",
			description = "What is sent replaces what was stored, such as days on which it is serviced.")
	ResponseEntity<Void> changeDeviceSchedule(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@Valid @RequestBody ScheduleBody body, Precondition precondition) {
		return change(Subject.of(clinic, device), body, precondition);
	}

	@GetMapping("/rooms/{room}/schedule")
	@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
	@Operation(summary = "Read the schedule of a room",
			description = "When it is available; empty if nothing is stored.")
	ResponseEntity<ScheduleView> readRoomSchedule(@PathVariable ClinicId clinic, @PathVariable RoomId room) {
		return read(Subject.of(clinic, room));
	}

	@PutMapping("/rooms/{room}/schedule")
	@AllowedRoles(ADMIN)
	@Operation(summary = "Change the schedule of a room",
			description = "What is sent replaces what was stored, such as days on which it is renovated.")
	ResponseEntity<Void> changeRoomSchedule(@PathVariable ClinicId clinic, @PathVariable RoomId room,
			@Valid @RequestBody ScheduleBody body, Precondition precondition) {
		return change(Subject.of(clinic, room), body, precondition);
	}

	private ResponseEntity<ScheduleView> read(Subject subject) {
		return Responses.view(ScheduleView.of(this.register.schedule(subject, this.sender.current())), null);
	}

	private ResponseEntity<Void> change(Subject subject, ScheduleBody body, Precondition precondition) {
		return done(
				this.register.change(subject, body.details(), precondition.expectedSequence(), this.sender.current()));
	}

	private static ResponseEntity<Void> done(Schedule changed) {
		return Responses.done(new Receipt(changed.subject().id(), changed.version(), false, List.of()));
	}

}
