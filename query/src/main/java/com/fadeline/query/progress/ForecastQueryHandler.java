package com.fadeline.query.progress;

import java.util.List;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.stereotype.Component;

import com.fadeline.api.course.query.EstimateQuery.ForecastSittings;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Forecast;

/**
 * Handler of forecasts for courses that are not open yet, equal to those once they are.
 */
@Component
class ForecastQueryHandler {

	@QueryHandler
	ForecastSittings.Result handle(ForecastSittings query) {
		CourseSoFar course = new CourseSoFar(query.estimate(), query.targetFading(), 0, List.of(), List.of(), null,
				List.of());
		return new ForecastSittings.Result(Forecast.of(course).remaining());
	}

}
