package com.fadeline.web.course;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.query.SittingView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.SittingStatus;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Finder of the bookings that a sitting held about now may belong to. */
@Component
@ConditionalOnWebApplication
public class NearBookings {

	private static final Duration NEAR = Duration.ofDays(14);

	private final MessageFormatter say;

	private final Clock clock;

	NearBookings(MessageFormatter say, Clock clock) {
		this.say = say;
		this.clock = clock;
	}

	/** Returns the bookings to choose from in a form, with the one already chosen. */
	public List<SittingView> offered(CourseView course, Form form) {
		Instant now = this.clock.instant();
		return booked(course).stream()
			.filter((booking) -> Duration.between(now, booking.at()).abs().compareTo(NEAR) <= 0
					|| booking.sittingId().toString().equals(form.value("id")))
			.toList();
	}

	/** Returns today's booking of a method. */
	public Optional<SittingView> today(CourseView course, Method method) {
		return booked(course).stream()
			.filter((booking) -> booking.method() == method && daysAhead(booking, course) == 0)
			.findFirst();
	}

	/** Returns the next booking, from today on. */
	public Optional<SittingView> next(CourseView course) {
		return booked(course).stream().filter((booking) -> daysAhead(booking, course) >= 0).findFirst();
	}

	/**
	 * Returns the bookings whose time has come, so that they can be recorded or were
	 * missed.
	 */
	public List<SittingView> begun(CourseView course) {
		Instant now = this.clock.instant();
		return booked(course).stream().filter((booking) -> !booking.at().isAfter(now)).toList();
	}

	/**
	 * Returns a negative number for a day before today, 0 for today, else a positive one.
	 */
	private int daysAhead(SittingView booking, CourseView course) {
		return this.say.dayOf(booking.at(), course.clinicId()).compareTo(this.say.today(course.clinicId()));
	}

	/** Returns the booked sittings, earliest first. */
	public static List<SittingView> booked(CourseView course) {
		return course.sittings()
			.stream()
			.filter((sitting) -> sitting.status() == SittingStatus.SCHEDULED)
			.sorted(Comparator.comparing(SittingView::at))
			.toList();
	}

}
