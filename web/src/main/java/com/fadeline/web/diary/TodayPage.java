package com.fadeline.web.diary;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.CourseQuery.FindDiary;
import com.fadeline.api.course.query.CourseQuery.FindStandings;
import com.fadeline.api.course.query.CourseQuery.FindStandings.Standing;
import com.fadeline.api.course.query.DiaryEntry;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.id.OperatorId;
import com.fadeline.api.id.RoomId;
import com.fadeline.api.rights.Rights;
import com.fadeline.web.attention.SevereReactions;
import com.fadeline.web.clients.tasks.DueTasks;
import com.fadeline.web.devices.DueDevices;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.FutureReadiness;
import com.fadeline.web.rights.AllowedRoles;
import com.fadeline.web.waiting.GapFinder;
import io.swagger.v3.oas.annotations.Hidden;
import org.axonframework.commandhandling.CommandExecutionException;
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
 * Controller of the page of one day's diary. The page is rendered without the readiness
 * of its bookings, which needs a query to every course, and then reloads itself with it.
 * Managers see the bookings without names of clients.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST })
class TodayPage {

	private final CommandClient commands;

	private final QueryClient views;

	private final ClinicScope reach;

	private final CurrentRequester sender;

	private final Names names;

	private final MessageFormatter say;

	private final FutureReadiness ahead;

	private final SevereReactions severe;

	private final DueTasks tasks;

	private final DueDevices devices;

	private final GapFinder gaps;

	private final Clock clock;

	TodayPage(CommandClient commands, QueryClient views, ClinicScope reach, CurrentRequester sender, Names names,
			MessageFormatter say, FutureReadiness ahead, SevereReactions severe, DueTasks tasks, DueDevices devices,
			GapFinder gaps, Clock clock) {
		this.gaps = gaps;
		this.tasks = tasks;
		this.devices = devices;
		this.commands = commands;
		this.views = views;
		this.reach = reach;
		this.sender = sender;
		this.names = names;
		this.say = say;
		this.ahead = ahead;
		this.severe = severe;
		this.clock = clock;
	}

	@GetMapping("/today")
	ModelAndView today(@RequestParam MultiValueMap<String, String> typed,
			@RequestParam(defaultValue = "false") boolean everybody,
			@RequestParam(defaultValue = "false") boolean readiness) {
		@Nullable Set<ClinicId> clinics = this.reach.clinics(null);
		@Nullable ClinicId clinic = (clinics != null && clinics.size() == 1) ? clinics.iterator().next() : null;
		LocalDate today = this.say.today(clinic);
		Form form = Form.typed(typed);
		LocalDate day = Optional.ofNullable(form.tried(() -> form.day("date"))).orElse(today);
		Days days = new Days(day, day.plusDays(1), this.say.timeZone(clinic));
		@Nullable OperatorId self = this.names.self().orElse(null);
		List<DiaryEntry> entries = diary(days, clinics, everybody ? null : self);
		ModelAndView page = new ModelAndView("specialist/today",
				form.isMistaken() ? HttpStatus.BAD_REQUEST : HttpStatus.OK);
		page.addObject("form", form);
		page.addObject("day", day);
		page.addObject("today", today);
		page.addObject("everybody", everybody || self == null);
		page.addObject("ownToShow", self != null);
		page.addObject("others",
				(entries.isEmpty() && !everybody && self != null) ? diary(days, clinics, null).size() : 0);
		boolean treats = Rights.of(AskReadiness.class).contains(this.sender.current().role());
		page.addObject("treats", treats);
		page.addObject("severe", day.equals(today) ? this.severe.open(clinics) : List.of());
		page.addObject("dueTasks", day.equals(today) ? this.tasks.list(everybody ? null : self) : List.of());
		page.addObject("deviceChecks", day.equals(today) ? this.devices.toCheck() : List.of());
		page.addObject("clinics", treats ? Map.of() : this.names.clinics());
		page.addObject("readiness", readiness);
		page.addObject("gaps", (readiness && treats && day.equals(today)) ? this.gaps.gaps(clinics) : List.of());
		page.addObject("bookings", bookings(entries, readiness && treats));
		return page;
	}

	private List<DiaryEntry> diary(Days days, @Nullable Set<ClinicId> clinics, @Nullable OperatorId operator) {
		return this.views.ask(new FindDiary(days.start(), days.end(), clinics, operator, null), FindDiary.Result.class)
			.entries();
	}

	private List<BookedSitting> bookings(List<DiaryEntry> entries, boolean readiness) {
		Map<ClientId, Names.Contact> clients = this.names
			.contacts(entries.stream().map(DiaryEntry::clientId).collect(Collectors.toSet()));
		Map<OperatorId, String> operators = new HashMap<>();
		Map<DeviceId, String> devices = new HashMap<>();
		Map<RoomId, String> rooms = new HashMap<>();
		entries.stream().map(DiaryEntry::clinicId).distinct().forEach((clinic) -> {
			operators.putAll(this.names.operators(clinic));
			devices.putAll(this.names.devices(clinic));
			rooms.putAll(this.names.rooms(clinic));
		});
		Map<CourseId, Standing> courses = standings(entries);
		Instant now = this.clock.instant();
		Function<DiaryEntry, @Nullable Readiness> asked = (entry) -> readiness ? readiness(entry) : null;
		return entries.stream()
			.map((entry) -> new BookedSitting(entry, clients.getOrDefault(entry.clientId(), Names.Contact.UNKNOWN),
					operators.getOrDefault(entry.operatorId(), ""), Names.name(devices, entry.deviceId()),
					Names.name(rooms, entry.roomId()), courses.get(entry.courseId()), asked.apply(entry),
					!entry.startsAt().isAfter(now)))
			.toList();
	}

	/** Returns the courses of all clients of the day, by a single query. */
	private Map<CourseId, Standing> standings(List<DiaryEntry> entries) {
		if (entries.isEmpty() || !Rights.of(FindStandings.class).contains(this.sender.current().role())) {
			return Map.of();
		}
		Set<ClientId> clients = entries.stream().map(DiaryEntry::clientId).collect(Collectors.toSet());
		return this.views.ask(new FindStandings(clients, this.reach.clinics(null)), FindStandings.Result.class)
			.standings()
			.stream()
			.collect(Collectors.toMap(Standing::courseId, Function.identity()));
	}

	/**
	 * Returns the readiness; null if the sitting is no longer booked, or the readiness is
	 * not available now.
	 */
	private @Nullable Readiness readiness(DiaryEntry entry) {
		if (entry.status() != SittingStatus.SCHEDULED) {
			return null;
		}
		try {
			return this.ahead.of(this.commands
				.ask(new AskReadiness(entry.courseId(), null, List.of(), null, entry.sittingId()), Readiness.class),
					entry.clinicId());
		}
		catch (CommandExecutionException ex) {
			return null;
		}
	}

}
