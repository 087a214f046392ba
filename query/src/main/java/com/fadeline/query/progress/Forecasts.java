package com.fadeline.query.progress;

import com.fadeline.api.id.ClinicId;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Forecast;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

import org.springframework.stereotype.Component;

/**
 * Cache of forecasts by the facts that they are computed from, so that one is computed
 * when something has changed and not whenever somebody looks.
 */
@Component
class Forecasts {

	private static final int MOST = 5_000;

	private final Cache<CourseSoFar, Forecast> known = Caffeine.newBuilder().maximumSize(MOST).build();

	private final Experiences experiences;

	Forecasts(Experiences experiences) {
		this.experiences = experiences;
	}

	/** Returns the forecast of a course of a clinic. */
	Forecast of(CourseSoFar course, ClinicId clinic) {
		return this.known.get(course.with(this.experiences.of(clinic)), Forecast::of);
	}

}
