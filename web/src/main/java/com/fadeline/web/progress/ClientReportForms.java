package com.fadeline.web.progress;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.pages.ZoneReadings;
import org.jspecify.annotations.Nullable;

/** Reader of the forms in which clients report fading and reactions. */
final class ClientReportForms {

	private static final int NOTES = 10_000;

	private static final int DESCRIPTION = 200;

	/** Highest grade that a client can report; the fifth is death. */
	static final int WORST_TOLD = 4;

	/** Clocks differ. */
	private static final Duration TOLERANCE = Duration.ofMinutes(1);

	private final MessageFormatter say;

	private final Clock clock;

	ClientReportForms(MessageFormatter say, Clock clock) {
		this.say = say;
		this.clock = clock;
	}

	/** Returns a reaction as it was typed. */
	Reaction reaction(Form form, CourseView course) {
		ReactionKind kind = form.needed("kind", form.choice("kind", ReactionKind.class));
		@Nullable String description = form.text("description", DESCRIPTION);
		return new Reaction(new ReactionId(id(form)), kind, form.needed("grade", form.whole("grade", 1, WORST_TOLD)),
				form.needed("onsetAt", past(form, "onsetAt", course)), null, form.chosen("zones"),
				form.text("notes", NOTES),
				(kind == ReactionKind.OTHER) ? form.needed("description", description) : description, Observer.CLIENT);
	}

	/** Returns the fading as it was typed. */
	List<Fading> fadings(Form form, CourseView course) {
		return ZoneReadings.of(course, form, Observer.CLIENT, () -> past(form, "observedAt", course),
				() -> Scale.VISUAL);
	}

	/**
	 * Returns a moment between the opening of the course and now; a rule refuses others,
	 * in words that are meant for specialists.
	 */
	private @Nullable Instant past(Form form, String field, CourseView course) {
		ClinicId clinic = course.clinicId();
		@Nullable Instant at = form.moment(field, this.say.timeZone(clinic));
		if (at != null && at.isAfter(this.clock.instant().plus(TOLERANCE))) {
			throw form.mistake(field, "ahead");
		}
		if (at != null && this.say.dayOf(at, clinic).isBefore(course.openedOn())) {
			throw form.mistake(field, "beforeOpening", this.say.day(course.openedOn()));
		}
		return at;
	}

	/**
	 * Returns the id that was created with the form, so that a repeated request has no
	 * further effect.
	 */
	private static UUID id(Form form) {
		@Nullable UUID id = form.id("id");
		return form.needed("id", id);
	}

}
