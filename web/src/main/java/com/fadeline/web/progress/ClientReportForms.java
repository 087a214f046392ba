package com.fadeline.web.progress;

import java.time.ZoneId;
import java.util.List;
import java.util.UUID;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Reaction;
import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.ReactionId;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.ZoneReadings;
import org.jspecify.annotations.Nullable;

/** Reader of the forms in which clients report fading and reactions. */
final class ClientReportForms {

	private static final int NOTES = 10_000;

	private static final int DESCRIPTION = 200;

	/** Highest grade that a client can report; the fifth is death. */
	static final int WORST_TOLD = 4;

	private ClientReportForms() {
	}

	static Reaction reaction(Form form, ZoneId zone) {
		ReactionKind kind = form.needed("kind", form.choice("kind", ReactionKind.class));
		@Nullable String description = form.text("description", DESCRIPTION);
		return new Reaction(new ReactionId(id(form)), kind, form.needed("grade", form.whole("grade", 1, WORST_TOLD)),
				form.needed("onsetAt", form.moment("onsetAt", zone)), null, form.chosen("zones"),
				form.text("notes", NOTES),
				(kind == ReactionKind.OTHER) ? form.needed("description", description) : description, Observer.CLIENT);
	}

	static List<Fading> fadings(Form form, CourseView course, ZoneId zone) {
		return ZoneReadings.of(course, form, Observer.CLIENT, () -> form.moment("observedAt", zone),
				() -> Scale.VISUAL);
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
