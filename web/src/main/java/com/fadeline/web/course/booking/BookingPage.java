package com.fadeline.web.course.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.Receipt;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.SittingCommand.CancelSitting;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.SittingId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.OverrideBody;
import com.fadeline.web.course.UndoWindow;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Checks;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.FutureReadiness;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

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
 * Controller of the page that books a sitting, with a preview of the findings while the
 * form is filled in.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/courses/{course}/sittings")
@AllowedRoles({ ADMIN, SPECIALIST })
class BookingPage {

	private final UndoWindow undo;

	private final CommandClient commands;

	private final QueryClient views;

	private final Names names;

	private final BookingChoices choices;

	private final MessageFormatter say;

	private final FutureReadiness ahead;

	private final Checks checks;

	private final BookingFormDefaults start;

	private final DayBookings days;

	private final PastPlans past;

	private final BookingSlots slots;

	BookingPage(CommandClient commands, QueryClient views, Names names, BookingChoices choices, MessageFormatter say,
			FutureReadiness ahead, Checks checks, BookingFormDefaults start, DayBookings days, PastPlans past,
			BookingSlots slots, UndoWindow undo) {
		this.undo = undo;
		this.commands = commands;
		this.views = views;
		this.names = names;
		this.choices = choices;
		this.say = say;
		this.ahead = ahead;
		this.checks = checks;
		this.start = start;
		this.days = days;
		this.past = past;
		this.slots = slots;
	}

	@GetMapping("/new")
	ModelAndView book(@PathVariable CourseId course) {
		CourseView view = known(course);
		return page(view, Form.showing(this.start.of(view)));
	}

	@PostMapping("/new")
	ModelAndView book(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = known(course);
		Form form = Form.typed(typed);
		ModelAndView booked = form.submit(() -> {
			BookingBody body = this.checks.passed(body(form, view.clinicId()));
			SittingId id = form.needed("id", body.id());
			Receipt receipt = this.commands.send(body.scheduling(course, id));
			this.undo.offer(course, receipt, new CancelSitting(course, id, this.say.of("recorded.undone")));
			return CourseForms.changed(course, receipt,
					this.say.of("done.booked", this.say.appointment(body.startsAt(), view.clinicId()),
							this.say.name(body.method()), this.say.zones(body.zones())));
		});
		return (booked != null) ? booked : page(view, form);
	}

	@PostMapping("/readiness")
	ModelAndView readiness(@PathVariable CourseId course, @RequestParam MultiValueMap<String, String> typed) {
		CourseView view = known(course);
		Form form = Form.typed(typed);
		return new ModelAndView("course/booking/readiness :: readiness").addObject("course", view)
			.addObject("form", form)
			.addObject("past", this.past.instead(view, form))
			.addObject("foreseen", foreseen(view, form))
			.addObject("slots", this.slots.of(view, form))
			.addObject("taken", taken(view, form));
	}

	private CourseView known(CourseId course) {
		return this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
	}

	// The checks report missing values, as over REST.
	@SuppressWarnings("NullAway")
	private BookingBody body(Form form, ClinicId clinic) {
		return new BookingBody(form.as("id", (id) -> new SittingId(UUID.fromString(id)), "choice"),
				form.choice("method", Method.class), form.chosen("zones"), moment(form, clinic), length(form),
				BookedNeeds.operator(form), BookedNeeds.device(form), BookedNeeds.room(form),
				form.overrides().stream().map((why) -> new OverrideBody(why.rule(), why.reason())).toList());
	}

	private @Nullable Instant moment(Form form, ClinicId clinic) {
		return form.moment("startsAt", this.say.timeZone(clinic));
	}

	private static @Nullable Duration length(Form form) {
		Integer minutes = form.whole("duration");
		return (minutes == null) ? null : Duration.ofMinutes(minutes);
	}

	/** Returns the forecast for the typed booking; null while the form cannot be read. */
	private @Nullable PlanForecast foreseen(CourseView course, Form form) {
		return form
			.submit(() -> PlanForecast.of(this.ahead.of(this.commands.ask(
					new AskReadiness(course.courseId(), form.choice("method", Method.class), form.chosen("zones"),
							moment(form, course.clinicId()),
							form.as("sittingId", (id) -> new SittingId(UUID.fromString(id)), "choice")),
					Readiness.class), course.clinicId())));
	}

	/**
	 * Returns the other bookings of the day; null while no day can be read.
	 */
	private DayBookings.@Nullable Day taken(CourseView course, Form form) {
		return form.submit(() -> {
			Instant at = moment(form, course.clinicId());
			SittingId moved = form.as("sittingId", (id) -> new SittingId(UUID.fromString(id)), "choice");
			if (at == null) {
				return null;
			}
			return course.sittings()
				.stream()
				.filter((sitting) -> sitting.sittingId().equals(moved))
				.findAny()
				.map((sitting) -> this.days.of(course, at, BookedNeeds.operator(form, sitting),
						BookedNeeds.device(form, sitting), BookedNeeds.room(form, sitting), moved))
				.orElseGet(() -> this.days.of(course, at, BookedNeeds.operator(form), BookedNeeds.device(form),
						BookedNeeds.room(form), null));
		});
	}

	private ModelAndView page(CourseView course, Form form) {
		ModelAndView page = new ModelAndView("course/booking/book", form.status());
		page.addObject("course", course);
		Names.Contact client = this.names.contact(course.clientId());
		page.addObject("client", client.name());
		page.addObject("warnings", client.warnings());
		page.addObject("form", form);
		page.addObject("past", this.past.instead(course, form));
		this.choices.addTo(page, course, null);
		return page;
	}

}
