package com.fadeline.query.progress;

import java.util.Objects;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.query.EstimateQuery.ForecastSittings;
import com.fadeline.query.forecast.CourseKind;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Forecast;

/**
 * Handler of forecasts for courses that are not open yet, equal to those once they are.
 */
@Component
class ForecastQueryHandler {

	private final Forecasts forecasts;

	ForecastQueryHandler(Forecasts forecasts) {
		this.forecasts = forecasts;
	}

	@QueryHandler
	ForecastSittings.Result handle(ForecastSittings query) {
		CourseSoFar course = CourseSoFar.unopened(query.estimate(), CourseKind.of(query.assessment()),
				query.targetFading());
		Forecast forecast = (query.clinicId() == null) ? Forecast.of(course)
				: this.forecasts.of(course, query.clinicId());
		return new ForecastSittings.Result(Objects.requireNonNull(forecast.remaining()), forecast.clinicCourses());
	}

}
