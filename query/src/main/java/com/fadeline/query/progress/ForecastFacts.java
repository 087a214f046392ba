package com.fadeline.query.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Treated;
import com.fadeline.query.forecast.CourseKind;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.CourseSoFar.Treatments;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.TreatmentAgent;
import com.fadeline.query.progress.ProgressFacts.Booked;

/** Mapper of the facts of a course to those that its forecast needs. */
final class ForecastFacts {

	private ForecastFacts() {
	}

	static CourseSoFar of(ProgressFacts facts, Observations observations, Instant now) {
		return new CourseSoFar(facts.estimate(), CourseKind.of(facts.assessment()), facts.opened().bodySite(),
				facts.opened().targetFading(), facts.plan().max(), facts.zones(), treatments(facts, now),
				observations.readings(), areas(facts), Experience.NONE);
	}

	/** Returns the treated areas by the identity of the zone. */
	private static Map<String, Double> areas(ProgressFacts facts) {
		return FadingSoFar.areas(facts.sittings()
			.stream()
			.map((sitting) -> new Treated(sitting.performedAt(), sitting.zones(), sitting.areaCm2()))
			.toList());
	}

	private static Treatments treatments(ProgressFacts facts, Instant now) {
		List<Visit> done = new ArrayList<>();
		facts.histories().forEach((history) -> done.addAll(PastSittings.visits(history)));
		facts.sittings().forEach((sitting) -> done.add(new Visit(sitting.agent(), sitting.zones())));
		TreatmentAgent laser = laser(facts, done);
		List<Visit> booked = facts.booked(now)
			.stream()
			.map((sitting) -> new Visit(agent(sitting, laser), sitting.zones()))
			.toList();
		return new Treatments(done, facts.past(), booked, TreatmentAgent.planned(facts.estimate()));
	}

	private static TreatmentAgent agent(Booked booked, TreatmentAgent laser) {
		return switch (booked.method()) {
			case SALINE -> TreatmentAgent.NEEDLE;
			case LASER -> laser;
		};
	}

	/**
	 * Returns the laser expected at bookings: picosecond pulses if they were used, or are
	 * planned and nothing else was used here.
	 */
	private static TreatmentAgent laser(ProgressFacts facts, List<Visit> done) {
		if (done.stream().anyMatch((visit) -> visit.agent() == TreatmentAgent.PICOSECOND)) {
			return TreatmentAgent.PICOSECOND;
		}
		boolean nanosecond = facts.sittings().stream().anyMatch((it) -> it.agent() == TreatmentAgent.NANOSECOND);
		return nanosecond ? TreatmentAgent.NANOSECOND : TreatmentAgent.planned(facts.estimate());
	}

}
