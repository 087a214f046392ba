package com.fadeline.query.progress;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.TreatedDay;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import com.fadeline.wording.Wording;

/**
 * Collection of the fading readings in effect: those of histories at their sittings, then
 * those logged here by time.
 */
final class Observations {

	private final List<Observed> all;

	private Observations(List<Observed> all) {
		this.all = all;
	}

	/**
	 * @param words the source of the clinic's days
	 * @param earlyDays a reading sooner than this after a sitting on its zone is early
	 */
	static Observations of(ProgressFacts facts, Wording words, int earlyDays) {
		List<Observed> all = new ArrayList<>();
		int before = 0;
		for (History history : facts.histories()) {
			for (History.Seen seen : history.readings(facts.opened().zones())) {
				all.add(new Observed(null,
						new Reading(seen.percent(), before + seen.afterSitting(), false, seen.zone(), null, null)));
			}
			before += history.count();
		}
		all.sort(Comparator.comparingInt((observed) -> observed.reading().afterSitting()));
		List<TreatedDay> treated = treated(facts, words);
		for (Fading fading : facts.fadings()) {
			long done = facts.sittings()
				.stream()
				.filter((sitting) -> !sitting.performedAt().isAfter(fading.observedAt()))
				.count();
			boolean early = TreatedDay.early(fading.observedAt(), words.dayOf(fading.observedAt()), fading.zone(),
					treated, earlyDays);
			all.add(new Observed(fading.observedAt(), new Reading(fading.percent(), facts.past() + (int) done, early,
					fading.zone(), fading.observer(), fading.scale())));
		}
		return new Observations(all);
	}

	private static List<TreatedDay> treated(ProgressFacts facts, Wording words) {
		List<TreatedDay> treated = new ArrayList<>();
		facts.histories()
			.stream()
			.flatMap((history) -> TreatedDay.elsewhere(history, facts.opened().zones()))
			.forEach(treated::add);
		facts.sittings()
			.forEach((sitting) -> treated
				.add(new TreatedDay(sitting.performedAt(), words.dayOf(sitting.performedAt()), sitting.zones())));
		return treated;
	}

	/** Returns the readings for the forecast. */
	List<Reading> readings() {
		return this.all.stream().map(Observed::reading).toList();
	}

	/** Returns the fading of the course by these readings. */
	FadingSoFar fading(List<String> zones, Map<String, Double> areas) {
		return FadingSoFar.of(zones,
				this.all.stream()
					.filter((observed) -> observed.reading().readByPeople())
					.map((observed) -> new FadingSoFar.Reading(observed.reading().percent(), observed.at(),
							observed.reading().afterSitting(), observed.reading().early(), observed.reading().zone(),
							observed.reading().observer()))
					.toList(),
				areas);
	}

	/** Returns the readings for the view. */
	List<ProgressView.Observation> series() {
		return this.all.stream()
			.map((observed) -> new ProgressView.Observation(observed.at(), observed.reading().percent(),
					observed.reading().afterSitting(), observed.reading().observer(), observed.reading().early(),
					observed.reading().zone(), observed.reading().scale()))
			.toList();
	}

	/**
	 * Value object of a reading with its time.
	 *
	 * @param at null if not known when it was made
	 */
	record Observed(@Nullable Instant at, Reading reading) {
	}

}
