package com.fadeline.web.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import com.fadeline.administration.schedules.Schedule.Kind;
import com.fadeline.api.Role;
import com.fadeline.api.calendar.TimeRange;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.query.DiaryQuery.FindTakenTimes;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.calendar.CalendarLanes.Resource;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the calendar of a clinic: the week of a specialist, a device or a room,
 * or a day of all of them. Managers see the bookings without names of clients.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class CalendarPage {

	/** How far ahead a day with bookings is searched for. */
	private static final int DAYS_AHEAD = 92;

	private final CalendarLanes lanes;

	private final QueryClient views;

	private final CalendarScope shown;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	CalendarPage(CalendarLanes lanes, QueryClient views, CalendarScope shown, CurrentRequester sender, Names names,
			MessageFormatter say) {
		this.lanes = lanes;
		this.views = views;
		this.shown = shown;
		this.sender = sender;
		this.names = names;
		this.say = say;
	}

	@GetMapping("/calendar")
	ModelAndView calendar(@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(required = false) @Nullable ClinicId clinicId,
			@RequestParam(defaultValue = "week") String view) {
		Form form = Form.typed(typed);
		Map<ClinicId, String> known = this.names.clinics();
		@Nullable ClinicId clinic = this.shown.clinic(clinicId, known);
		LocalDate today = this.say.today(clinic);
		LocalDate date = Optional.ofNullable(form.tried(() -> form.day("date"))).orElse(today);
		boolean weekly = !view.equals("day");
		ModelAndView page = new ModelAndView("specialist/calendar",
				form.isMistaken() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("form", form);
		page.addObject("clinics", known);
		page.addObject("clinic", clinic);
		page.addObject("view", weekly ? "week" : "day");
		page.addObject("today", today);
		page.addObject("date", date);
		page.addObject("treats", Rights.of(AskReadiness.class).contains(this.sender.current().role()));
		List<Resource> resources = (clinic != null) ? this.lanes.resources(clinic) : List.of();
		@Nullable Resource who = this.shown.resource(resources, form.value("who"));
		page.addObject("away", who != null && who.subject().kind() == Kind.SPECIALIST && mayBeAway(who));
		page.addObject("resources", resources);
		page.addObject("resource", who);
		if (clinic != null && who != null) {
			LocalDate monday = date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
			List<CalendarGrid.Lane> shown = weekly ? this.lanes.week(clinic, who, monday)
					: this.lanes.day(clinic, resources, date);
			page.addObject("grid", CalendarGrid.of(shown, this.say.timeZone(clinic)));
			page.addObject("busy",
					nextBusy(clinic, weekly ? who : null, weekly ? monday.plusDays(7) : date.plusDays(1)).orElse(null));
		}
		return page;
	}

	/** Returns whether the requester enters the days off of a specialist. */
	private boolean mayBeAway(Resource who) {
		return this.sender.current().role() != Role.SPECIALIST
				|| this.names.self().filter((self) -> self.value().equals(who.subject().id())).isPresent();
	}

	/**
	 * Returns the first day with a booking from a day on.
	 * @param who null for any
	 */
	private Optional<LocalDate> nextBusy(ClinicId clinic, @Nullable Resource who, LocalDate from) {
		ZoneId zone = this.say.timeZone(clinic);
		Instant start = from.atStartOfDay(zone).toInstant();
		Instant end = from.plusDays(DAYS_AHEAD).atStartOfDay(zone).toInstant();
		return this.views
			.ask(new FindTakenTimes(start, end, Set.of(clinic), null, id(who, Kind.SPECIALIST, OperatorId::new),
					id(who, Kind.DEVICE, DeviceId::new), null, id(who, Kind.ROOM, RoomId::new)),
					FindTakenTimes.Result.class)
			.times()
			.stream()
			.map(TimeRange::start)
			.filter((booked) -> !booked.isBefore(start))
			.findFirst()
			.map((booked) -> this.say.dayOf(booked, clinic));
	}

	/** Returns the id of a resource; null if there is none or it is of another kind. */
	private static <T> @Nullable T id(@Nullable Resource who, Kind kind, Function<UUID, T> id) {
		return (who != null && who.subject().kind() == kind) ? id.apply(who.subject().id()) : null;
	}

}
