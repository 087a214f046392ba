package com.fadeline.query.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.Fading;
import com.fadeline.api.course.History;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.ProgressView;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.query.progress.ProgressFacts.Sitting;

/**
 * The observations of fading that stand: those that histories tell at their sittings,
 * then those logged here by time.
 */
final class Observations {

	private final List<Observed> all;

	private Observations(List<Observed> all) {
		this.all = all;
	}

	/**
	 * @param earlyDays an observation sooner than this after a sitting on its zone is
	 * early
	 */
	static Observations of(ProgressFacts facts, int earlyDays) {
		List<Observed> all = new ArrayList<>();
		int before = 0;
		for (History history : facts.histories()) {
			for (int index = 0; index < history.sittings().size(); index++) {
				PastSitting sitting = history.sittings().get(index);
				if (sitting.fadingPercent() != null) {
					all.add(new Observed(null, new Reading(sitting.fadingPercent(), before + history.number(index),
							false, null, null, null)));
				}
			}
			before += history.count();
		}
		all.sort(Comparator.comparingInt((observed) -> observed.reading().afterSitting()));
		for (Fading fading : facts.fadings()) {
			all.add(new Observed(fading.observedAt(), reading(fading, facts, earlyDays)));
		}
		return new Observations(all);
	}

	private static Reading reading(Fading fading, ProgressFacts facts, int earlyDays) {
		List<Sitting> before = facts.sittings()
			.stream()
			.filter((sitting) -> !sitting.performedAt().isAfter(fading.observedAt()))
			.toList();
		Instant healedBefore = fading.observedAt().minus(Duration.ofDays(earlyDays));
		boolean early = before.stream()
			.anyMatch((sitting) -> sitting.treated(fading.zone()) && sitting.performedAt().isAfter(healedBefore));
		return new Reading(fading.percent(), facts.past() + before.size(), early, fading.zone(), fading.observer(),
				fading.scale());
	}

	/** What the forecast is told. */
	List<Reading> readings() {
		return this.all.stream().map(Observed::reading).toList();
	}

	/** The one made last; null while none is on record. */
	@Nullable Observed latest() {
		return this.all.isEmpty() ? null : this.all.getLast();
	}

	/** What the view shows. */
	List<ProgressView.Observation> series() {
		return this.all.stream()
			.map((observed) -> new ProgressView.Observation(observed.at(), observed.reading().percent(),
					observed.reading().afterSitting(), observed.reading().observer(), observed.reading().early(),
					observed.reading().zone()))
			.toList();
	}

	/**
	 * One observation.
	 *
	 * @param at null where it is not known when it was made
	 */
	record Observed(@Nullable Instant at, Reading reading) {
	}

}
