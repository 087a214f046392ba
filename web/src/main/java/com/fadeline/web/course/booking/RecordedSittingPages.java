package com.fadeline.web.course.booking;

import java.util.List;
import java.util.Map;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.SittingCommand.RetractSitting;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.CourseLabels;
import com.fadeline.web.course.RecordLookup;
import com.fadeline.web.course.TreatmentPaths;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;
import static java.util.stream.Collectors.joining;

/**
 * Controller of the page after a sitting was recorded: the next one is booked by one tap,
 * the record is undone for a minute, and the way leads back to the day.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/sittings/{sitting}")
@AllowedRoles({ ADMIN, SPECIALIST })
class RecordedSittingPages {

	private final CourseForms courses;

	private final CommandClient commands;

	private final BookingFormDefaults defaults;

	private final BookingSlots slots;

	private final CourseLabels labels;

	private final MessageFormatter say;

	private final UndoWindow undo;

	private final Names names;

	RecordedSittingPages(CourseForms courses, CommandClient commands, BookingFormDefaults defaults, BookingSlots slots,
			CourseLabels labels, MessageFormatter say, UndoWindow undo, Names names) {
		this.courses = courses;
		this.commands = commands;
		this.defaults = defaults;
		this.slots = slots;
		this.labels = labels;
		this.say = say;
		this.undo = undo;
		this.names = names;
	}

	@GetMapping("/recorded")
	ModelAndView recorded(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam(required = false) @Nullable Long after, HttpServletRequest request) {
		CourseView view = this.courses.find(course, after);
		SittingView recorded = RecordLookup.sitting(view, sitting);
		return this.courses.page("course/booking/recorded", view)
			.addObject("sitting", recorded)
			.addObject("what", this.labels.sitting(recorded, view.clinicId()))
			.addObject("missing", missing(recorded))
			.addObject("undo", this.undo.isOpen(request, sitting));
	}

	/** Returns in words what the record lacks; empty if it is complete. */
	private String missing(SittingView recorded) {
		return (recorded.treatment() == null) ? ""
				: RequiredFact.missingIn(recorded.treatment()).stream().map(this.say::name).collect(joining(", "));
	}

	/** Shows the free times of the next sitting, which take a moment to be found. */
	@GetMapping("/recorded/slots")
	ModelAndView slots(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		CourseView view = this.courses.find(course, null);
		Map<String, List<String>> values = this.defaults.of(view);
		values.putIfAbsent("operatorId", List.of(RecordLookup.sitting(view, sitting).operatorId().toString()));
		Form form = Form.showing(values);
		return this.courses.page("course/booking/recorded :: slots", view, form)
			.addObject("operator", name(this.names.operators(view.clinicId()), form, "operatorId"))
			.addObject("device", name(this.names.devices(view.clinicId()), form, "deviceId"))
			.addObject("room", name(this.names.rooms(view.clinicId()), form, "roomId"))
			.addObject("slots", this.slots.of(view, form));
	}

	private static @Nullable String name(Map<?, String> names, Form form, String field) {
		return names.entrySet()
			.stream()
			.filter((named) -> named.getKey().toString().equals(form.value(field)))
			.findAny()
			.map(Map.Entry::getValue)
			.orElse(null);
	}

	/** Withdraws the record, and shows what was typed again. */
	@PostMapping("/undo")
	ModelAndView undo(@PathVariable CourseId course, @PathVariable SittingId sitting, HttpServletRequest request) {
		SittingView recorded = RecordLookup.sitting(this.courses.find(course, null), sitting);
		if (!this.undo.isOpen(request, sitting)) {
			return new ModelAndView("redirect:/courses/%s/sittings/%s/retract".formatted(course, sitting));
		}
		Receipt receipt = this.commands.send(new RetractSitting(course, sitting, this.say.of("recorded.undone")));
		return SavedRedirect.at("/courses/%s/%s/new?again=%s&after=%d&saved".formatted(course,
				TreatmentPaths.of(recorded.method()), sitting, receipt.sequence()), this.say.of("done.sitting.undone"));
	}

}
