package com.fadeline.query.progress;

import java.time.Instant;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import org.axonframework.eventhandling.DomainEventMessage;
import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.course.LifecycleEvent.CourseCompleted;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.Forecast;
import com.fadeline.wording.Wording;

/**
 * Calculator of the forecasts of a course that are out of force, with what the course
 * took instead; a pure function of its events.
 */
final class PastForecasts {

	private final ClinicSettings settings;

	private final Function<Year, Experience> experiences;

	/**
	 * @param experiences what the courses of the clinic had taught by the beginning of a
	 * year
	 */
	PastForecasts(ClinicSettings settings, Function<Year, Experience> experiences) {
		this.settings = settings;
		this.experiences = experiences;
	}

	/**
	 * Returns those of a course. None is of a course that was read at its target already,
	 * or for which no range could be given.
	 * @param facts its present facts
	 * @param events the events of these, from the opening on
	 */
	List<PastForecast> of(ProgressFacts facts, List<? extends DomainEventMessage<?>> events) {
		@Nullable Integer reachedAfter = reachedAfter(facts, events);
		List<PastForecast> forecasts = new ArrayList<>();
		for (PastMoment moment : PastMoment.of(events)) {
			ProgressFacts then = moment.facts();
			CourseSoFar course = course(then, moment.until());
			if (course.readAtTargetAfter() != null) {
				continue;
			}
			Forecast forecast = Forecast.of(course.with(this.experiences.apply(year(moment.until()))));
			if (forecast.remaining() != null && forecast.probabilityWithinPlan() != null) {
				forecasts.add(new PastForecast(then.recorded(), forecast.remaining(), forecast.probabilityWithinPlan(),
						Math.max(0, then.plan().max() - then.recorded()), moment.takenSince(facts, reachedAfter)));
			}
		}
		return forecasts;
	}

	/**
	 * Returns the number of sittings here after which readings first were at the target,
	 * or at its completion with the target reached without such readings.
	 */
	private @Nullable Integer reachedAfter(ProgressFacts facts, List<? extends DomainEventMessage<?>> events) {
		@Nullable Integer read = course(facts, Instant.MAX).readAtTargetAfter();
		if (read != null) {
			return read - facts.past();
		}
		boolean reached = facts.status() == CourseStatus.COMPLETED && events.reversed()
			.stream()
			.map(DomainEventMessage::getPayload)
			.filter(CourseCompleted.class::isInstance)
			.map(CourseCompleted.class::cast)
			.findFirst()
			.filter((completed) -> completed.outcome() == CompletionOutcome.TARGET_REACHED)
			.isPresent();
		return reached ? (Integer) facts.sittings().size() : null;
	}

	private CourseSoFar course(ProgressFacts facts, Instant now) {
		return ForecastFacts.of(facts,
				Observations.of(facts, Wording.english(zone()), this.settings.policy().earlyFadingDays()), now);
	}

	private Year year(Instant moment) {
		return Year.of(moment.atZone(zone()).getYear());
	}

	private ZoneId zone() {
		return this.settings.zone();
	}

}
