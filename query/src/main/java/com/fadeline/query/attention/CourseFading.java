package com.fadeline.query.attention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Reading;
import com.fadeline.api.course.observation.FadingSoFar.Treated;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.query.forecast.Elsewhere;

/** Calculation of the fading of a course from its readings, done here and elsewhere. */
record CourseFading(AttentionFacts facts, ClinicSettings clinic) {

	/** Returns whether the readings until a moment reach the target. */
	boolean reachesTarget(Instant until) {
		return at(until).reaches(this.facts.targetFading());
	}

	/** Returns whether it has faded further since a moment than it had until then. */
	boolean improvedSince(Instant moment) {
		double most = figures((at) -> !at.isAfter(moment)).max().orElse(100);
		return figures((at) -> at.isAfter(moment)).anyMatch((percent) -> percent > most);
	}

	/** Returns the fading figure at each reading of those moments. */
	private DoubleStream figures(Predicate<Instant> moments) {
		return this.facts.fadings()
			.stream()
			.map(Fading::observedAt)
			.filter(moments)
			.flatMap((moment) -> Stream.ofNullable(at(moment).figure()))
			.mapToDouble(FadingSoFar.Figure::percent);
	}

	/** Returns the fading by the readings until that moment. */
	private FadingSoFar at(Instant until) {
		List<Reading> readings = new ArrayList<>();
		Elsewhere.seen(this.facts.seenElsewhere())
			.forEach((seen) -> readings.add(new Reading(seen.percent(), null, 0, false, seen.zone(), null)));
		List<TreatedDay> treated = new ArrayList<>();
		this.facts.stopsElsewhere().forEach((past) -> treated.add(new TreatedDay(null, past.day(), past.zones())));
		this.facts.sittings()
			.forEach((sitting) -> treated
				.add(new TreatedDay(sitting.performedAt(), dayOf(sitting.performedAt()), sitting.zones())));
		this.facts.fadings()
			.stream()
			.filter((fading) -> !fading.observedAt().isAfter(until))
			.forEach((fading) -> readings.add(reading(fading, treated)));
		return FadingSoFar.of(this.facts.zones(), readings,
				FadingSoFar.areas(this.facts.sittings()
					.stream()
					.map((sitting) -> new Treated(sitting.performedAt(), sitting.zones(), sitting.areaCm2()))
					.toList()));
	}

	private Reading reading(Fading fading, List<TreatedDay> treated) {
		boolean early = TreatedDay.early(fading.observedAt(), dayOf(fading.observedAt()), fading.zone(), treated,
				this.clinic.policy().earlyFadingDays());
		return new Reading(fading.percent(), fading.observedAt(), 0, early, fading.zone(), fading.observer());
	}

	private LocalDate dayOf(Instant moment) {
		return LocalDate.ofInstant(moment, this.clinic.zone());
	}

}
