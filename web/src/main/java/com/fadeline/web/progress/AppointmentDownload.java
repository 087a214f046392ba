package com.fadeline.web.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import com.fadeline.administration.clinics.Clinic;
import com.fadeline.administration.clinics.ClinicRegister;
import com.fadeline.api.Role;
import com.fadeline.api.course.query.CourseQuery.FindCourse;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.api.id.CourseId;
import com.fadeline.web.calendar.ICalendar;
import com.fadeline.web.messages.CurrentRequester;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.names.Names;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;
import static java.util.stream.Collectors.joining;

/**
 * Controller of the client's next appointment as a file for a calendar, which says where,
 * when and with whom, and not what for: others may see that calendar.
 */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class AppointmentDownload {

	private final QueryClient views;

	private final CurrentRequester sender;

	private final Names names;

	private final ClinicRegister clinics;

	private final MessageFormatter say;

	private final Clock clock;

	AppointmentDownload(QueryClient views, CurrentRequester sender, Names names, ClinicRegister clinics,
			MessageFormatter say, Clock clock) {
		this.views = views;
		this.sender = sender;
		this.names = names;
		this.clinics = clinics;
		this.say = say;
		this.clock = clock;
	}

	@GetMapping("/progress/{course}/appointment.ics")
	ResponseEntity<String> appointment(@PathVariable CourseId course) {
		if (this.sender.current().role() != Role.CLIENT) {
			throw new NoSuchViewException("course " + course, null);
		}
		CourseView view = this.views.find(new FindCourse(course), CourseView.class)
			.orElseThrow(() -> new NoSuchViewException("course " + course, null));
		Instant now = this.clock.instant();
		SittingView next = next(view, now);
		String clinic = this.names.clinics().getOrDefault(view.clinicId(), "");
		String summary = clinic.isEmpty() ? this.say.of("progress.appointment")
				: this.say.of("progress.appointment.at", clinic);
		Optional<Clinic.Contact> contact = this.clinics.known(view.clinicId())
			.map((known) -> known.details().contact());
		String location = joined(clinic, contact.map(Clinic.Contact::address).orElse(null));
		String with = this.names.operators(view.clinicId()).get(next.operatorId());
		String description = joined((with == null) ? null : this.say.of("progress.appointment.with", with),
				contact.map(Clinic.Contact::phone)
					.map((phone) -> this.say.of("progress.appointment.phone", phone))
					.orElse(null));
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, ICalendar.TYPE)
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename("appointment.ics").build().toString())
			.body(ICalendar.of(List.of(new ICalendar.Appointment(next.sittingId() + "@fadeline", view.sequence(),
					next.at(), end(next), summary, location, description)), now));
	}

	/**
	 * Returns the next booked sitting.
	 * @throws NoSuchViewException if there is none
	 */
	static SittingView next(CourseView course, Instant now) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED && end(sitting).isAfter(now))
			.min(Comparator.comparing(SittingView::at))
			.orElseThrow(() -> new NoSuchViewException("appointment of course " + course.courseId(), null));
	}

	private static String joined(@Nullable String... parts) {
		return Arrays.stream(parts)
			.filter((part) -> part != null && !part.isEmpty())
			.map((part) -> part.replaceAll("\\R", ", "))
			.collect(joining(", "));
	}

	private static Instant end(SittingView sitting) {
		return sitting.at().plus(Objects.requireNonNullElse(sitting.duration(), Duration.ZERO));
	}

}
