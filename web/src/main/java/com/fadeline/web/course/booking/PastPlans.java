package com.fadeline.web.course.booking;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.web.course.TreatmentPaths;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import org.jspecify.annotations.Nullable;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Finder of the form that records a sitting, for a booking at a time that has passed. */
@Component
@ConditionalOnWebApplication
class PastPlans {

	private static final String STARTS_AT = "startsAt";

	private final MessageFormatter say;

	private final Clock clock;

	PastPlans(MessageFormatter say, Clock clock) {
		this.say = say;
		this.clock = clock;
	}

	/**
	 * Returns the address of that form; null if the typed time is still to come, or
	 * cannot be read yet.
	 */
	@Nullable String instead(CourseView course, Form form) {
		Form typed = form.unread();
		@Nullable Instant startsAt = typed.tried(() -> typed.moment(STARTS_AT, this.say.timeZone(course.clinicId())));
		if (startsAt == null || !hasPassed(startsAt)) {
			return null;
		}
		String own = "/courses/%s/".formatted(course.courseId());
		String booked = typed.value("sittingId");
		if (!booked.isEmpty()) {
			return own + "sittings/%s/record".formatted(booked);
		}
		Method method = typed.value("method").equals(Method.SALINE.name()) ? Method.SALINE : Method.LASER;
		return own + TreatmentPaths.of(method) + "/new";
	}

	/**
	 * Returns whether a moment has passed, at the precision of the form, which has no
	 * seconds.
	 */
	private boolean hasPassed(Instant moment) {
		return moment.isBefore(this.clock.instant().truncatedTo(ChronoUnit.MINUTES));
	}

}
