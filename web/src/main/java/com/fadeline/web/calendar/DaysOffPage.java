package com.fadeline.web.calendar;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import com.fadeline.administration.schedules.Schedule;
import com.fadeline.administration.schedules.Schedule.Kind;
import com.fadeline.administration.schedules.ScheduleRegister;
import com.fadeline.api.Role;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.calendar.CalendarLanes.Resource;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import com.fadeline.web.schedules.BookedTimesOff;
import com.fadeline.web.schedules.ScheduleForm;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page on which specialists enter their days and hours off, and
 * managers and administrators those of others. It says on which of these days something
 * is booked already, so that those days are handed over.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/calendar/days-off")
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class DaysOffPage {

	private final CalendarLanes lanes;

	private final CalendarScope shown;

	private final ScheduleRegister register;

	private final BookedTimesOff booked;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	DaysOffPage(CalendarLanes lanes, CalendarScope shown, ScheduleRegister register, BookedTimesOff booked,
			CurrentRequester sender, Names names, MessageFormatter say) {
		this.lanes = lanes;
		this.shown = shown;
		this.register = register;
		this.booked = booked;
		this.sender = sender;
		this.names = names;
		this.say = say;
	}

	@GetMapping
	ModelAndView show(@RequestParam(defaultValue = "") String who,
			@RequestParam(required = false) @Nullable ClinicId clinicId) {
		Whose whose = whose(who, clinicId);
		@Nullable Schedule schedule = schedule(whose);
		return page(whose, schedule, (schedule == null) ? Form.showing(Map.of())
				: Form.showing(ScheduleForm.values(schedule, UnaryOperator.identity())));
	}

	@PostMapping
	ModelAndView save(@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable ClinicId clinicId) {
		Form form = Form.typed(typed);
		Whose whose = whose(form.value("who"), clinicId);
		ModelAndView saved = form.submit(() -> {
			Resource who = form.needed("who", whose.who());
			List<String> timeOff = ScheduleForm.timeOff(form);
			this.register.changeTimeOff(who.subject().clinicId(), new OperatorId(who.subject().id()), timeOff,
					form.count("version"), this.sender.current());
			return SavedRedirect.at(
					"/calendar/days-off?who=%s&clinicId=%s&saved".formatted(who.subject().id(), whose.clinic()),
					this.say.of(timeOff.isEmpty() ? "off.none" : "off.done", who.name()));
		});
		return (saved != null) ? saved : page(whose, schedule(whose), form);
	}

	private ModelAndView page(Whose whose, @Nullable Schedule schedule, Form form) {
		ModelAndView page = new ModelAndView("specialist/days-off", form.status());
		page.addObject("form", form);
		page.addObject("clinic", whose.clinic());
		page.addObject("clinics", whose.clinics());
		page.addObject("people", whose.people());
		page.addObject("whose", whose.who());
		page.addObject("treats", this.sender.current().role() != Role.MANAGER);
		page.addObject("rows", ScheduleForm.rows(form));
		page.addObject("other", form.mistake("timeOff"));
		page.addObject("booked", (schedule == null) ? List.of() : this.booked.days(schedule));
		return page;
	}

	private @Nullable Schedule schedule(Whose whose) {
		return (whose.who() == null) ? null : this.register.schedule(whose.who().subject(), this.sender.current());
	}

	/** Returns whose days off are shown: a specialist's own, else those of the chosen. */
	private Whose whose(String asked, @Nullable ClinicId askedClinic) {
		Map<ClinicId, String> known = this.names.clinics();
		@Nullable ClinicId own = this.shown.clinic(askedClinic, known);
		@Nullable ClinicId clinic = (own != null && known.containsKey(own)) ? own : null;
		boolean alone = this.sender.current().role() == Role.SPECIALIST;
		String self = this.names.self().map(OperatorId::toString).orElse("");
		List<Resource> people = (clinic == null) ? List.of()
				: this.lanes.resources(clinic)
					.stream()
					.filter((resource) -> resource.subject().kind() == Kind.SPECIALIST)
					.filter((resource) -> !alone || resource.subject().id().toString().equals(self))
					.toList();
		@Nullable Resource who = this.shown.resource(people, asked);
		if (!asked.isEmpty() && (who == null || !who.subject().id().toString().equals(asked))) {
			throw new NoSuchViewException("specialist " + asked, null);
		}
		return new Whose(clinic, known, people, who);
	}

	/**
	 * The specialist whose days off they are.
	 *
	 * @param clinic null if the requester has none
	 * @param people those who can be chosen
	 * @param who null if there is none
	 */
	private record Whose(@Nullable ClinicId clinic, Map<ClinicId, String> clinics, List<Resource> people,
			@Nullable Resource who) {
	}

}
