package com.fadeline.web.pages;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.api.course.query.CourseView;
import com.fadeline.api.id.FadingId;
import com.fadeline.web.messages.Ids;
import org.jspecify.annotations.Nullable;

/**
 * Form fields of readings of several zones at one observation. A form has a field
 * {@code percent} with its {@code zone}, and a field {@code percent.N} for the Nth zone
 * of the course; each field that is filled in is a reading.
 */
public final class ZoneReadings {

	private static final int LEAST = -100;

	private static final int MOST = 100;

	private static final int LONGEST_ZONE = 100;

	private static final int LONGEST_NOTES = 10_000;

	private ZoneReadings() {
	}

	/**
	 * Returns ids that are created with the form, so that a repeated request has no
	 * further effect.
	 */
	public static Map<String, @Nullable Object> ids(CourseView course, Ids ids) {
		Map<String, @Nullable Object> values = new LinkedHashMap<>();
		values.put("id", ids.next());
		for (int index = 0; index < course.zones().size(); index++) {
			values.put("id." + index, ids.next());
		}
		return values;
	}

	/** Returns the zones that have a reading of their own. */
	static List<String> read(CourseView course, Form form) {
		List<String> zones = new ArrayList<>();
		for (int index = 0; index < course.zones().size(); index++) {
			if (!form.value("percent." + index).isEmpty()) {
				zones.add(course.zones().get(index));
			}
		}
		return zones;
	}

	/**
	 * Returns the readings of a form.
	 * @param moment time of the observation, read from the field {@code observedAt}
	 * @param scale scale of the readings; null if it cannot be read
	 * @return at least one reading
	 * @throws FormMistakeException if a field cannot be read
	 */
	public static List<Fading> of(CourseView course, Form form, Observer observer, Supplier<@Nullable Instant> moment,
			Supplier<@Nullable Scale> scale) {
		boolean zonesAlone = form.value("percent").isEmpty() && !read(course, form).isEmpty();
		@Nullable Double whole = zonesAlone ? null : form.tried(() -> form.needed("percent", number(form, "percent")));
		List<@Nullable Double> percents = new ArrayList<>();
		for (int index = 0; index < course.zones().size(); index++) {
			String field = "percent." + index;
			percents.add(form.tried(() -> number(form, field)));
		}
		@Nullable Instant observedAt = form.tried(() -> form.needed("observedAt", moment.get()));
		@Nullable String zone = form.tried(() -> form.text("zone", LONGEST_ZONE));
		@Nullable Scale by = form.tried(() -> form.needed("scale", scale.get()));
		@Nullable String notes = form.tried(() -> form.text("notes", LONGEST_NOTES));
		if (whole != null && zone != null && Zones.contains(read(course, form), zone)) {
			form.tried(() -> {
				throw form.mistake("zone", "zoneTwice");
			});
		}
		form.refuseMistakes();
		Instant at = form.needed("observedAt", observedAt);
		Scale on = form.needed("scale", by);
		List<Fading> readings = new ArrayList<>();
		if (whole != null) {
			readings.add(new Fading(id(form, "id"), at, whole, zone, observer, on, notes));
		}
		for (int index = 0; index < percents.size(); index++) {
			@Nullable Double percent = percents.get(index);
			if (percent != null) {
				readings.add(new Fading(id(form, "id." + index), at, percent, course.zones().get(index), observer, on,
						notes));
			}
		}
		return readings;
	}

	private static @Nullable Double number(Form form, String field) {
		return form.number(field, LEAST, MOST);
	}

	private static FadingId id(Form form, String field) {
		return new FadingId(form.needed(field, form.id(field)));
	}

}
