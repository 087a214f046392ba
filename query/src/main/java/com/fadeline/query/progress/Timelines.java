package com.fadeline.query.progress;

import java.time.ZoneId;
import java.util.List;

import com.fadeline.api.course.query.ProgressView.Milestone;
import com.fadeline.wording.Wording;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Cache of timelines, each for as long as the facts it was built from are kept. Two
 * thirds of the time of a progress view went into their sentences.
 */
final class Timelines {

	private final Cache<ProgressFacts, Told> told = Caffeine.newBuilder().weakKeys().build();

	/** Returns the timeline of a course. */
	List<Milestone> of(ProgressFacts facts, Wording words) {
		Told known = this.told.get(facts, (any) -> new Told(words.zone(), Timeline.of(facts, words)));
		return known.zone().equals(words.zone()) ? known.milestones() : Timeline.of(facts, words);
	}

	/** Timeline by the days of a time zone, which a clinic may change. */
	private record Told(ZoneId zone, List<Milestone> milestones) {
	}

}
