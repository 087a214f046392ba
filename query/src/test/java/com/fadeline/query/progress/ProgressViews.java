package com.fadeline.query.progress;

import java.time.Instant;
import java.util.List;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.forecast.Experience;

/** Progress views of courses of which tests have the events. */
public final class ProgressViews {

	private static final Instant RECORDED_AT = Instant.parse("2026-01-05T09:00:00Z");

	private ProgressViews() {
	}

	/** The progress of the first of a client's courses. */
	public static ProgressView of(ClinicSettings clinic, Instant now, List<CourseEvent[]> courses) {
		List<ProgressFacts> ofClient = courses.stream()
			.map((events) -> CourseEventFixtures.fold(new ProgressFold(), RECORDED_AT, events))
			.toList();
		return new ProgressViewFactory(clinic, now, new Forecasts((any) -> Experience.NONE), new Timelines())
			.create(ofClient.getFirst(), ofClient);
	}

}
