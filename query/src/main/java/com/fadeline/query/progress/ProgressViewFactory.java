package com.fadeline.query.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.clinical.RestIntervals;
import com.fadeline.api.clinical.RestPeriod;
import com.fadeline.api.clinical.TreatedCourse;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.query.CourseStatus;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.query.ProgressView.Care;
import com.fadeline.api.course.query.ProgressView.FadingProgress;
import com.fadeline.api.course.query.ProgressView.Next;
import com.fadeline.api.course.query.ProgressView.Remaining;
import com.fadeline.api.course.query.ProgressView.Sittings;
import com.fadeline.api.course.query.ReactionView;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.FinishDays;
import com.fadeline.query.forecast.Forecast;
import com.fadeline.query.progress.ProgressFacts.Booked;
import com.fadeline.query.progress.ProgressFacts.Sitting;
import com.fadeline.wording.Wording;

/** Factory of progress views from the facts of a course, at the present moment. */
final class ProgressViewFactory {

	private final Instant now;

	private final Policy policy;

	private final Wording words;

	private final Forecasts forecasts;

	private final Timelines timelines;

	/** Creates the factory for the settings of the course's clinic. */
	ProgressViewFactory(ClinicSettings clinic, Instant now, Forecasts forecasts, Timelines timelines) {
		this.now = now;
		this.forecasts = forecasts;
		this.timelines = timelines;
		this.policy = clinic.policy();
		this.words = Wording.english(clinic.zone());
	}

	/**
	 * Returns the progress of a course.
	 * @param ofClient all courses of the client, that one included: its zones rest from
	 * treatments in any of them
	 */
	ProgressView create(ProgressFacts facts, List<ProgressFacts> ofClient) {
		Observations observations = observations(facts);
		@Nullable Booked booked = facts.booked(this.now).stream().findFirst().orElse(null);
		CourseSoFar soFar = ForecastFacts.of(facts, observations, this.now);
		Forecast forecast = forecast(facts, soFar);
		RestPeriod rest = new RestIntervals(ofClient.stream().map(this::treated).toList(), this.policy.intervals())
			.restOf(treated(facts));
		Next next = next(facts, rest, booked);
		List<ReactionView> reactions = facts.reactions().stream().filter((view) -> view.resolvedAt() == null).toList();
		List<Care> care = care(facts, reactions);
		return new ProgressView(facts.opened().courseId(), facts.opened().clientId(), facts.opened().clinicId(),
				facts.status(), facts.opened().goal(), facts.opened().targetFading(),
				new Sittings(facts.recorded(), facts.plan(), forecast.remaining(), forecast.basis(),
						forecast.clinicCourses()),
				fading(observations, observations.fading(facts.zones(), soFar.areas()), forecast), next,
				new ProgressView.Forecast(forecast.probabilityWithinPlan(), finishBetween(facts, forecast, rest, next)),
				reactions, Aftercare.words(care, this.words), care, this.timelines.of(facts, this.words),
				facts.sequence());
	}

	/** Computes what takes longest of a progress, for those who will look. */
	void foresee(ProgressFacts facts) {
		forecast(facts, ForecastFacts.of(facts, observations(facts), this.now));
	}

	private Observations observations(ProgressFacts facts) {
		return Observations.of(facts, this.words, this.policy.earlyFadingDays());
	}

	private Forecast forecast(ProgressFacts facts, CourseSoFar soFar) {
		return (facts.status() == CourseStatus.OPEN) ? this.forecasts.of(soFar, facts.opened().clinicId())
				: Forecast.ended(soFar);
	}

	private TreatedCourse treated(ProgressFacts facts) {
		List<String> zones = facts.zones();
		Stream<TreatedZones> past = facts.histories()
			.stream()
			.flatMap((history) -> TreatedZones.past(history, zones).stream());
		Stream<TreatedZones> here = facts.sittings()
			.stream()
			.map((sitting) -> new TreatedZones(sitting.zones(), this.words.dayOf(sitting.performedAt()),
					sitting.method()));
		return new TreatedCourse(facts.opened().courseId(), facts.opened().bodySite(), zones, facts.assessment(),
				Stream.concat(past, here).toList());
	}

	private static FadingProgress fading(Observations observations, FadingSoFar fading, Forecast forecast) {
		FadingSoFar.@Nullable Figure figure = fading.figure();
		if (figure == null) {
			return new FadingProgress(null, null, null, forecast.plateau(), observations.series(), null, fading.zones(),
					null);
		}
		return new FadingProgress(figure.percent(), figure.observedAt(), forecast.perSitting(), forecast.plateau(),
				observations.series(), figure.rule(), fading.zones(), forecast.lost());
	}

	private static Next next(ProgressFacts facts, RestPeriod rest, @Nullable Booked booked) {
		if (facts.status() != CourseStatus.OPEN) {
			return new Next(null, null, null, null);
		}
		return new Next((booked == null) ? null : booked.sittingId(), (booked == null) ? null : booked.startsAt(),
				rest.earliestPermitted(), rest.recommendedFrom());
	}

	/** Returns no days before the first sitting, which may be far off. */
	private List<LocalDate> finishBetween(ProgressFacts facts, Forecast forecast, RestPeriod rest, Next next) {
		@Nullable Remaining remaining = forecast.remaining();
		if (remaining == null || facts.recorded() == 0) {
			return List.of();
		}
		LocalDate today = this.words.dayOf(this.now);
		LocalDate first = (next.startsAt() != null) ? this.words.dayOf(next.startsAt()) : next.recommendedFrom();
		return FinishDays.finishBetween(remaining, today, (first == null) ? today : first,
				Math.ceilDiv(rest.recommendedDays(), forecast.turns()));
	}

	private List<Care> care(ProgressFacts facts, List<ReactionView> openReactions) {
		if (facts.sittings().isEmpty()) {
			return List.of();
		}
		Sitting last = facts.sittings().getLast();
		return Aftercare.after(this.words.dayOf(last.performedAt()), last.method(), this.words.dayOf(this.now),
				this.policy.earlyFadingDays(), openReactions);
	}

}
