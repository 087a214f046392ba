package com.fadeline.web.schedules;

import java.time.DayOfWeek;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.administration.clinics.Device;
import com.fadeline.administration.rooms.RoomRegister;
import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Subject;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.administration.staff.Colleague;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.web.clinics.PolicyLabels;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;

/**
 * Controller of the pages that administrators use to set working hours, days off and
 * closures.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/admin/clinics/{clinic}")
@AllowedRoles(value = ADMIN, programs = false)
class SchedulePages {

	private final ScheduleRegister register;

	private final ClinicRegister clinics;

	private final RoomRegister rooms;

	private final Names names;

	private final CurrentRequester sender;

	private final PolicyLabels words;

	private final BookedTimesOff booked;

	SchedulePages(ScheduleRegister register, ClinicRegister clinics, RoomRegister rooms, Names names,
			CurrentRequester sender, PolicyLabels words, BookedTimesOff booked) {
		this.register = register;
		this.clinics = clinics;
		this.rooms = rooms;
		this.names = names;
		this.sender = sender;
		this.words = words;
		this.booked = booked;
	}

	@GetMapping("/schedules")
	ModelAndView list(@PathVariable ClinicId clinic) {
		ModelAndView page = new ModelAndView("admin/schedules");
		page.addObject("clinic", known(clinic));
		page.addObject("colleagues", this.names.working(clinic));
		page.addObject("devices", devices(clinic).filter((device) -> !device.details().retired()).toList());
		page.addObject("rooms",
				this.rooms.rooms(clinic, this.sender.current())
					.stream()
					.filter((room) -> !room.details().retired())
					.toList());
		return page;
	}

	@GetMapping("/schedule")
	ModelAndView ofClinic(@PathVariable ClinicId clinic) {
		return show(clinic(clinic));
	}

	@PostMapping("/schedule")
	ModelAndView ofClinic(@PathVariable ClinicId clinic, @RequestParam MultiValueMap<String, String> typed) {
		return change(clinic(clinic), Form.typed(typed));
	}

	@GetMapping("/staff/{staff}/schedule")
	ModelAndView ofSpecialist(@PathVariable ClinicId clinic, @PathVariable OperatorId staff) {
		return show(specialist(clinic, staff));
	}

	@PostMapping("/staff/{staff}/schedule")
	ModelAndView ofSpecialist(@PathVariable ClinicId clinic, @PathVariable OperatorId staff,
			@RequestParam MultiValueMap<String, String> typed) {
		return change(specialist(clinic, staff), Form.typed(typed));
	}

	@GetMapping("/devices/{device}/schedule")
	ModelAndView ofDevice(@PathVariable ClinicId clinic, @PathVariable DeviceId device) {
		return show(device(clinic, device));
	}

	@PostMapping("/devices/{device}/schedule")
	ModelAndView ofDevice(@PathVariable ClinicId clinic, @PathVariable DeviceId device,
			@RequestParam MultiValueMap<String, String> typed) {
		return change(device(clinic, device), Form.typed(typed));
	}

	@GetMapping("/rooms/{room}/schedule")
	ModelAndView ofRoom(@PathVariable ClinicId clinic, @PathVariable RoomId room) {
		return show(room(clinic, room));
	}

	@PostMapping("/rooms/{room}/schedule")
	ModelAndView ofRoom(@PathVariable ClinicId clinic, @PathVariable RoomId room,
			@RequestParam MultiValueMap<String, String> typed) {
		return change(room(clinic, room), Form.typed(typed));
	}

	private Named clinic(ClinicId clinic) {
		Clinic known = known(clinic);
		return new Named(Subject.of(clinic), known, known.details().name(), "/schedule");
	}

	private Named specialist(ClinicId clinic, OperatorId staff) {
		Clinic known = known(clinic);
		String name = this.names.working(clinic)
			.stream()
			.filter((colleague) -> colleague.operatorId().equals(staff))
			.map(Colleague::name)
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("specialist " + staff, null));
		return new Named(Subject.of(clinic, staff), known, name, "/staff/%s/schedule".formatted(staff));
	}

	private Named device(ClinicId clinic, DeviceId device) {
		Clinic known = known(clinic);
		String name = devices(clinic).filter((one) -> one.deviceId().equals(device))
			.map((one) -> one.details().name())
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("device " + device, null));
		return new Named(Subject.of(clinic, device), known, name, "/devices/%s/schedule".formatted(device));
	}

	private Named room(ClinicId clinic, RoomId room) {
		Clinic known = known(clinic);
		String name = this.rooms.rooms(clinic, this.sender.current())
			.stream()
			.filter((one) -> one.roomId().equals(room))
			.map((one) -> one.details().name())
			.findFirst()
			.orElseThrow(() -> new NoSuchViewException("room " + room, null));
		return new Named(Subject.of(clinic, room), known, name, "/rooms/%s/schedule".formatted(room));
	}

	private Clinic known(ClinicId clinic) {
		return this.clinics.clinic(clinic, this.sender.current())
			.orElseThrow(() -> new NoSuchViewException("clinic " + clinic, null));
	}

	private Stream<Device> devices(ClinicId clinic) {
		return this.clinics.devices(clinic, this.sender.current()).stream();
	}

	private ModelAndView show(Named subject) {
		Schedule schedule = this.register.schedule(subject.subject(), this.sender.current());
		return page(subject, Form.showing(ScheduleForm.values(schedule, this.words::hours))).addObject("booked",
				this.booked.days(schedule));
	}

	private ModelAndView change(Named subject, Form form) {
		Schedule changed = form.submit(() -> this.register.change(subject.subject(), ScheduleForm.details(form),
				form.count("version"), this.sender.current()));
		return (changed != null)
				? new ModelAndView(
						"redirect:/admin/clinics/%s%s?saved".formatted(subject.clinic().clinicId(), subject.path()))
				: page(subject, form);
	}

	private static ModelAndView page(Named subject, Form form) {
		ModelAndView page = new ModelAndView("admin/schedule", form.status());
		page.addObject("clinic", subject.clinic());
		page.addObject("kind", subject.subject().kind());
		page.addObject("name", subject.name());
		page.addObject("action", "/admin/clinics/%s%s".formatted(subject.clinic().clinicId(), subject.path()));
		page.addObject("form", form);
		page.addObject("weekdays",
				(subject.subject().kind() == Schedule.Kind.CLINIC) ? List.of() : List.of(DayOfWeek.values()));
		page.addObject("rows", ScheduleForm.rows(form));
		MessageSourceResolvable timeOff = form.mistake("timeOff");
		page.addObject("other", (timeOff != null) ? timeOff : form.mistake("hours"));
		return page;
	}

	/** Subject of a page with its name and the path below its clinic. */
	private record Named(Subject subject, Clinic clinic, String name, String path) {
	}

}
