package com.fadeline.web.course.overview;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

import com.fadeline.api.Finding;
import com.fadeline.api.Rejection;
import com.fadeline.api.course.Inspection.AskReadiness;
import com.fadeline.api.course.Readiness;
import com.fadeline.api.course.query.CourseQuery.FindAnswers;
import com.fadeline.api.course.query.CoursePhotos;
import com.fadeline.api.course.query.CourseQuery.FindProgress;
import com.fadeline.api.course.query.PhotoQuery.FindPhotos;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.course.CourseForms;
import com.fadeline.web.course.NearBookings;
import com.fadeline.web.course.preparation.ClientAnswers;
import com.fadeline.web.course.preparation.HealthSheet;
import com.fadeline.web.course.preparation.PatchTestSchedule;
import com.fadeline.web.messages.CommandClient;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.FadingChart;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.FutureReadiness;
import com.fadeline.web.problems.MessageFailures;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.axonframework.commandhandling.CommandExecutionException;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.SPECIALIST;

/**
 * Controller of the page of a course: its progress, and whether the next sitting is
 * permitted.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, SPECIALIST })
class CoursePage {

	private final CourseForms courses;

	private final QueryClient views;

	private final CommandClient commands;

	private final NearBookings bookings;

	private final PatchTestSchedule tests;

	private final ClientAnswers health;

	private final FutureReadiness ahead;

	private final Names names;

	private final MessageFormatter say;

	CoursePage(CourseForms courses, QueryClient views, CommandClient commands, NearBookings bookings,
			PatchTestSchedule tests, ClientAnswers health, FutureReadiness ahead, Names names, MessageFormatter say) {
		this.courses = courses;
		this.views = views;
		this.commands = commands;
		this.bookings = bookings;
		this.tests = tests;
		this.health = health;
		this.ahead = ahead;
		this.names = names;
		this.say = say;
	}

	@GetMapping("/courses/{course}")
	ModelAndView show(@PathVariable CourseId course, @RequestParam(required = false) @Nullable Long after,
			@RequestParam(required = false) @Nullable String zone,
			@RequestParam(required = false) @Nullable String colour,
			@RequestParam(required = false) @Nullable BodyView side) {
		CourseView view = this.courses.find(course, after);
		ProgressView progress = this.views.find(new FindProgress(course), ProgressView.class, after)
			.orElseThrow(() -> new NoSuchViewException("course " + course, after));
		FindAnswers.Result answers = this.health.answers(view);
		HealthSheet health = this.health.sheet(view, answers);
		PendingItems outlook = PendingItems.of(view, answers);
		Optional<SittingView> next = this.bookings.next(view);
		Optional<Readiness> asked = ask(
				next.map((booking) -> new AskReadiness(course, null, List.of(), null, booking.sittingId()))
					.orElseGet(() -> new AskReadiness(course, outlook.method(), List.of(), null, null)));
		if (asked.isEmpty()) {
			return this.courses.page("course/overview/damaged", view);
		}
		Readiness readiness = this.ahead.of(asked.get(), view.clinicId());
		NextSitting sitting = NextSitting.of(next.orElse(null),
				next.map((booking) -> this.say.dayOf(booking.at(), view.clinicId())).orElse(null),
				this.bookings.begun(view), readiness, progress, this.say.today(view.clinicId()));
		Map<Finding, ResolvingAction> remedies = ResolvingAction.of(sitting.findings(), outlook,
				this.tests.toRead(view));
		ModelAndView page = this.courses.page("course/overview/course", view);
		page.addObject("progress", progress);
		page.addObject("outlook", outlook);
		page.addObject("patchTests", this.tests.of(view));
		page.addObject("nextSitting", sitting);
		page.addObject("lastSitting", LastSitting.of(view, outlook));
		page.addObject("remedies", remedies);
		page.addObject("step",
				remedies.keySet()
					.stream()
					.filter((finding) -> !finding.passes())
					.findFirst()
					.map(remedies::get)
					.orElse(null));
		page.addObject("readiness", readiness);
		page.addObject("severe", outlook.severe());
		page.addObject("phone", (outlook.severe() == null) ? "" : this.names.phone(view.clientId()).orElse(""));
		page.addObject("unsettled", PendingItems.unsettled(sitting.findings()));
		page.addObject("health", health);
		page.addObject("today", this.say.today(view.clinicId()));
		page.addObject("chart", FadingChart.of(progress, this.say));
		page.addObject("map",
				new ZoneMap(course, new ZoneFactsBuilder(view, this.say.today(view.clinicId())).of(readiness), zone,
						"fading".equals(colour), side));
		page.addObject("operators", this.names.operators(view.clinicId()));
		page.addObject("devices", this.names.devices(view.clinicId()));
		page.addObject("rooms", this.names.rooms(view.clinicId()));
		List<CoursePhotos.Shown> photos = this.views.find(new FindPhotos(course), CoursePhotos.class, after)
			.map(CoursePhotos::photos)
			.orElse(List.of());
		page.addObject("photos", photos);
		page.addObject("steps", TimelineEntry.of(view, progress, days(view, photos)));
		page.addObject("seen", Math.min(view.sequence(), progress.sequence()));
		return page;
	}

	/** Returns the photos by the days of the clinic on which they were taken. */
	private List<TimelineEntry.Photographed> days(CourseView course, List<CoursePhotos.Shown> photos) {
		return photos.stream()
			.map(CoursePhotos.Shown::takenAt)
			.collect(Collectors.groupingBy((at) -> this.say.dayOf(at, course.clinicId())))
			.values()
			.stream()
			.map((taken) -> new TimelineEntry.Photographed(Collections.min(taken), taken.size()))
			.toList();
	}

	/** Returns the readiness; empty if the course has an entry that cannot be read. */
	private Optional<Readiness> ask(AskReadiness question) {
		try {
			return Optional.of(this.commands.ask(question, Readiness.class));
		}
		catch (CommandExecutionException ex) {
			if (MessageFailures.rejection(ex).filter(Rejection.Damaged.class::isInstance).isPresent()) {
				return Optional.empty();
			}
			throw ex;
		}
	}

}
