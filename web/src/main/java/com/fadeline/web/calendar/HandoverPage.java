package com.fadeline.web.calendar;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.administration.schedules.Schedule.Kind;
import com.fadeline.api.course.SittingCommand.RebookSitting;
import com.fadeline.api.course.booking.Booking;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.web.calendar.CalendarLanes.Resource;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.SavedRedirect;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page that hands a specialist's day over to a colleague: each booking
 * is changed by a command of its own, and what is refused stays where it is.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping("/calendar/handover")
@AllowedRoles({ ADMIN, SPECIALIST })
class HandoverPage {

	private final CalendarLanes lanes;

	private final CalendarScope shown;

	private final CommandClient commands;

	private final Names names;

	private final MessageFormatter say;

	HandoverPage(CalendarLanes lanes, CalendarScope shown, CommandClient commands, Names names, MessageFormatter say) {
		this.lanes = lanes;
		this.shown = shown;
		this.commands = commands;
		this.names = names;
		this.say = say;
	}

	@GetMapping
	ModelAndView ask(@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable ClinicId clinicId) {
		return page(day(Form.typed(typed), clinicId), List.of());
	}

	@PostMapping
	ModelAndView handOver(@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable ClinicId clinicId) {
		Day day = day(Form.typed(typed), clinicId);
		@Nullable Resource colleague = day.form().submit(() -> {
			day.form().require("date", "from", "to");
			return day.colleagues()
				.stream()
				.filter((one) -> one.subject().id().toString().equals(day.form().value("to")))
				.findFirst()
				.orElseThrow(() -> day.form().mistake("to", "choice"));
		});
		if (colleague == null) {
			return page(day, List.of());
		}
		OperatorId to = new OperatorId(colleague.subject().id());
		List<Left> left = new ArrayList<>();
		for (CalendarGrid.Booking booking : day.bookings()) {
			Form each = Form.showing(Map.of());
			if (each.submit(() -> this.commands.send(handedOver(booking.entry(), to))) == null) {
				left.add(new Left(booking, each));
			}
		}
		int done = day.bookings().size() - left.size();
		String told = this.say.of("handover.done", done, colleague.name());
		return left.isEmpty() ? SavedRedirect
			.at("/calendar?view=day&date=%s&clinicId=%s&saved".formatted(day.date(), day.clinic()), told)
				: page(day(day.form(), clinicId), left).addObject("told", told);
	}

	private static RebookSitting handedOver(DiaryEntry entry, OperatorId to) {
		Booking booking = new Booking(entry.sittingId(), entry.zones(), entry.startsAt(),
				Duration.between(entry.startsAt(), Objects.requireNonNull(entry.endsAt())), to, entry.deviceId(),
				entry.roomId());
		return new RebookSitting(entry.courseId(), entry.method(), booking, List.of());
	}

	private Day day(Form form, @Nullable ClinicId asked) {
		@Nullable ClinicId clinic = this.shown.clinic(asked, this.names.clinics());
		LocalDate date = Optional.ofNullable(form.tried(() -> form.day("date"))).orElse(this.say.today(clinic));
		List<Resource> specialists = (clinic == null) ? List.of()
				: this.lanes.resources(clinic)
					.stream()
					.filter((resource) -> resource.subject().kind() == Kind.SPECIALIST)
					.toList();
		@Nullable Resource from = from(specialists, form.value("from"));
		List<Resource> colleagues = specialists.stream().filter((one) -> !one.equals(from)).toList();
		return new Day(form, clinic, date, from, colleagues,
				(clinic == null || from == null) ? List.of() : this.lanes.booked(clinic, from, date));
	}

	/**
	 * Returns the specialist whose day it is: the one asked for and no other, else the
	 * requester, else the first one.
	 */
	private @Nullable Resource from(List<Resource> specialists, String asked) {
		@Nullable Resource from = this.shown.resource(specialists, asked);
		if (from != null && !asked.isEmpty() && !from.subject().id().toString().equals(asked)) {
			throw new NoSuchViewException("specialist " + asked, null);
		}
		return from;
	}

	private static ModelAndView page(Day day, List<Left> left) {
		HttpStatus status = left.isEmpty() ? day.form().status() : HttpStatus.CONFLICT;
		ModelAndView page = new ModelAndView("specialist/handover",
				(status == HttpStatus.OK && day.form().isMistaken()) ? HttpStatus.BAD_REQUEST : status);
		page.addObject("form", day.form());
		page.addObject("clinic", day.clinic());
		page.addObject("date", day.date());
		page.addObject("from", day.from());
		page.addObject("colleagues", day.colleagues());
		page.addObject("bookings", day.bookings());
		page.addObject("left", left);
		return page;
	}

	/**
	 * The day that is to be handed over.
	 *
	 * @param clinic null if the requester has none
	 * @param from null if the clinic has no specialist
	 */
	private record Day(Form form, @Nullable ClinicId clinic, LocalDate date, @Nullable Resource from,
			List<Resource> colleagues, List<CalendarGrid.Booking> bookings) {
	}

	/** View model of a booking that was not handed over, with the reasons in its form. */
	record Left(CalendarGrid.Booking booking, Form form) {
	}

}
