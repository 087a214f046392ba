package com.fadeline.query.forecast;

import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Value object of a forecast of a course: an estimate, no promise.
 * {@code docs/forecast.md} describes the model, its sources and its limits.
 *
 * @param remaining sittings to the target: 80 % range and median; zero if the last
 * readings are at the target
 * @param probabilityWithinPlan chance from 0 to 1 to reach the target within the plan
 * @param perSitting percent of the residual ink that a sitting removed on average; null
 * without a reading after a sitting
 * @param plateau whether the last two sittings that were read gained less than five
 * points
 * @param basis what it is based on, in words, with its versions
 */
public record Forecast(Remaining remaining, double probabilityWithinPlan, @Nullable Double perSitting, boolean plateau,
		String basis) {

	/** Version of the model. */
	static final String VERSION = "1";

	/** Highest fading that can be seen: a higher target counts as this one. */
	private static final double HIGHEST_TARGET = 99.5;

	/** Forecasts a course from its estimate, its sittings and its readings. */
	public static Forecast of(CourseSoFar course) {
		Readings readings = Readings.of(course);
		boolean reached = course.targetFading() <= 0 || readings.targetReached();
		SittingsAhead ahead = reached ? SittingsAhead.none() : ahead(course);
		double chance = ahead.within(Math.max(0, course.plannedMax() - course.sittings().size()));
		return new Forecast(ahead.range(), reached ? chance : uncertain(chance), readings.perSitting(),
				readings.plateau(), Basis.of(course, reached));
	}

	/** Rounds to a thousandth, neither impossible nor certain. */
	private static double uncertain(double chance) {
		return Math.clamp(Math.round(1000 * chance) / 1000.0, 0.001, 0.999);
	}

	private static SittingsAhead ahead(CourseSoFar course) {
		double targetDepth = -Math.log1p(-Math.min(course.targetFading(), HIGHEST_TARGET) / 100);
		PosteriorRate belief = PosteriorRate.before(course.estimate(), targetDepth);
		Map<Integer, List<Reading>> readings = course.readings()
			.stream()
			.collect(Collectors.groupingBy(Reading::afterSitting));
		Map<TreatmentAgent, Integer> unread = new EnumMap<>(TreatmentAgent.class);
		for (int done = 1; done <= course.sittings().size(); done++) {
			unread.merge(course.sittings().get(done - 1), 1, Integer::sum);
			List<Reading> seen = readings.getOrDefault(done, List.of());
			if (!seen.isEmpty() || done == course.sittings().size()) {
				unread.forEach(belief::treat);
				unread.clear();
				belief.observe(seen);
			}
		}
		return belief.ahead(course.next());
	}

}
