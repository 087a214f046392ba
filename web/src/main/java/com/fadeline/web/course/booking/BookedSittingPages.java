package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.CourseCommand;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.SittingCommand.RecordNoShow;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.SittingCommand.RescheduleSitting;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.TreatmentPaths;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.Ids;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the pages that move, change or cancel a booked sitting, record a no-show,
 * or lead to the form that records the sitting. A request from the diary
 * ({@code back=today}) leads back to the diary, any other to the course.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/sittings/{sitting}")
@AllowedRoles({ ADMIN, SPECIALIST })
class BookedSittingPages {

	private static final String TODAY = "today";

	/** Fields that a dragged booking fills in. */
	private static final List<String> DRAGGED = List.of("startsAt", "operatorId", "deviceId", "roomId");

	private static final int LONGEST_REASON = 10_000;

	private final UndoWindow undo;

	private final CommandClient commands;

	private final QueryClient views;

	private final Names names;

	private final MessageFormatter say;

	private final PastPlans past;

	private final BookingChoices choices;

	private final Ids ids;

	BookedSittingPages(CommandClient commands, QueryClient views, Names names, MessageFormatter say, PastPlans past,
			BookingChoices choices, Ids ids, UndoWindow undo) {
		this.undo = undo;
		this.commands = commands;
		this.views = views;
		this.names = names;
		this.say = say;
		this.past = past;
		this.choices = choices;
		this.ids = ids;
	}

	@GetMapping("/reschedule")
	ModelAndView reschedule(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam(defaultValue = "") String back, @RequestParam MultiValueMap<String, String> dragged) {
		Planned planned = planned(course, sitting);
		Map<String, Object> values = new HashMap<>(
				Form.texts("startsAt", planned.sitting().at(), this.say.timeZone(planned.course().clinicId())));
		SittingView booked = planned.sitting();
		values.putAll(Map.of("back", back, "sittingId", sitting, "duration", minutes(booked), "method", booked.method(),
				"operatorId", booked.operatorId(), "deviceId", (booked.deviceId() != null) ? booked.deviceId() : "",
				"roomId", (booked.roomId() != null) ? booked.roomId() : ""));
		Map<String, List<String>> texts = new HashMap<>(Form.values(values));
		texts.put("zones", booked.zones());
		DRAGGED.stream().filter(dragged::containsKey).forEach((field) -> texts.put(field, dragged.get(field)));
		return page("course/booking/reschedule", planned, Form.showing(texts));
	}

	@PostMapping("/reschedule")
	ModelAndView reschedule(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		Planned planned = planned(course, sitting);
		Form form = Form.typed(typed);
		ModelAndView moved = form.submit(() -> {
			Instant startsAt = form.needed("startsAt",
					form.moment("startsAt", this.say.timeZone(planned.course().clinicId())));
			Duration length = Duration.ofMinutes(form.needed("duration", form.whole("duration")));
			CourseCommand command = BookedNeeds.change(course, planned.sitting(), form, startsAt, length);
			Receipt receipt = this.commands.send(command);
			this.undo.offer(course, receipt, new RebookSitting(course, planned.sitting().method(),
					BookedNeeds.booking(planned.sitting()), BookedNeeds.reasons(planned.sitting())));
			return done((command instanceof RescheduleSitting) ? "done.moved" : "done.rebooked", planned, startsAt,
					form, receipt);
		});
		return (moved != null) ? moved : page("course/booking/reschedule", planned, form);
	}

	@GetMapping("/cancel")
	ModelAndView cancel(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam(defaultValue = "") String back) {
		return page("course/booking/cancel", planned(course, sitting), Form.showing(Map.of("back", List.of(back))));
	}

	@PostMapping("/cancel")
	ModelAndView cancel(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		Form form = Form.typed(typed);
		Planned planned = planned(course, sitting);
		return end(planned, form, "course/booking/cancel", "done.cancelled", () -> {
			Receipt receipt = this.commands.send(new CancelSitting(course, sitting, reason(form)));
			this.undo.offer(course, receipt,
					BookedNeeds.again(course, planned.sitting(), new SittingId(this.ids.next())));
			return receipt;
		});
	}

	/** Returns the tapped reason in words, then what was typed; one of them is needed. */
	private String reason(Form form) {
		CancellationReason tapped = form.choice("tapped", CancellationReason.class);
		String typed = form.text("reason", LONGEST_REASON);
		if (tapped == null) {
			return form.needed("reason", typed);
		}
		return (typed == null) ? this.say.name(tapped) : this.say.name(tapped) + ": " + typed;
	}

	@GetMapping("/no-show")
	ModelAndView noShow(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam(defaultValue = "") String back) {
		return page("course/booking/no-show", planned(course, sitting), Form.showing(Map.of("back", List.of(back))));
	}

	@PostMapping("/no-show")
	ModelAndView noShow(@PathVariable CourseId course, @PathVariable SittingId sitting,
			@RequestParam MultiValueMap<String, String> typed) {
		return end(planned(course, sitting), Form.typed(typed), "course/booking/no-show", "done.noShow",
				() -> this.commands.send(new RecordNoShow(course, sitting)));
	}

	/** Ends a booking, and confirms it. */
	private ModelAndView end(Planned planned, Form form, String template, String told, Supplier<Receipt> sending) {
		Receipt receipt = form.submit(sending);
		return (receipt != null) ? ended(told, planned, form, receipt) : page(template, planned, form);
	}

	/** Confirms the end of a booking, and leads to what may take its place. */
	private ModelAndView ended(String key, Planned planned, Form form, Receipt receipt) {
		CourseView course = planned.course();
		Instant at = planned.sitting().at();
		String client = this.names.contact(course.clientId()).name();
		String told = this.say.of(key, this.say.appointment(at, course.clinicId()),
				client.isEmpty() ? this.say.of("clients.nameless") : client);
		String page = form.value("back").equals(TODAY) ? "/today?date=" + this.say.dayOf(at, course.clinicId())
				: "/courses/%s?after=%d".formatted(course.courseId(), receipt.sequence());
		return SavedRedirect.at("%s&saved&ended=%s".formatted(page, course.courseId()), told);
	}

	/**
	 * Redirects to the form of the sitting's method, for links that do not contain the
	 * method.
	 */
	@GetMapping("/record")
	String record(@PathVariable CourseId course, @PathVariable SittingId sitting) {
		String form = TreatmentPaths.of(planned(course, sitting).sitting().method());
		return "redirect:/courses/%s/%s/new?sitting=%s".formatted(course, form, sitting);
	}

	private Planned planned(CourseId course, SittingId sitting) {
		CourseView view = this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
		return new Planned(view,
				view.sittings()
					.stream()
					.filter((each) -> each.sittingId().equals(sitting))
					.findAny()
					.orElseThrow(() -> new NoSuchViewException("sitting " + sitting, null)));
	}

	private static long minutes(SittingView sitting) {
		return Objects.requireNonNullElse(sitting.duration(), Duration.ZERO).toMinutes();
	}

	/** Redirects to the diary of the day of the sitting, or to the course. */
	private ModelAndView done(String key, Planned planned, Instant at, Form form, Receipt receipt) {
		CourseView course = planned.course();
		String told = this.say.of(key, this.say.appointment(at, course.clinicId()));
		return form.value("back").equals(TODAY)
				? SavedRedirect.at("/today?date=%s&saved".formatted(this.say.dayOf(at, course.clinicId())), told)
				: CourseForms.changed(course.courseId(), receipt, told);
	}

	private ModelAndView page(String template, Planned planned, Form form) {
		CourseView course = planned.course();
		ModelAndView page = new ModelAndView(template, form.status());
		page.addObject("course", course);
		page.addObject("sitting", planned.sitting());
		SittingView sitting = planned.sitting();
		page.addObject("operator", this.names.operators(course.clinicId()).get(sitting.operatorId()));
		page.addObject("device", this.names.devices(course.clinicId()).get(sitting.deviceId()));
		page.addObject("room", this.names.rooms(course.clinicId()).get(sitting.roomId()));
		page.addObject("leave", form.value("back").equals(TODAY)
				? "/today?date=" + this.say.dayOf(sitting.at(), course.clinicId()) : "/courses/" + course.courseId());
		Names.Contact client = this.names.contact(course.clientId());
		page.addObject("client", client.name());
		page.addObject("warnings", client.warnings());
		page.addObject("form", form);
		page.addObject("past", this.past.instead(course, form));
		page.addObject("reasons", CancellationReason.values());
		this.choices.addTo(page, course, sitting);
		return page;
	}

	/** Pair of a booked sitting and its course. */
	private record Planned(CourseView course, SittingView sitting) {
	}

}
