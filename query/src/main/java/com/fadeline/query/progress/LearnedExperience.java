package com.fadeline.query.progress;

import java.time.Duration;
import java.time.Instant;

import com.fadeline.query.forecast.Experience;

/**
 * Value object of what the courses of a clinic have taught.
 *
 * @param at when it was learned
 */
record LearnedExperience(Experience experience, Instant at) {

	/** That of a clinic of which nothing was learned yet. */
	static final LearnedExperience NONE = new LearnedExperience(Experience.NONE, Instant.EPOCH);

	/** Readings come in all the time, and change little. */
	static final Duration LASTING = Duration.ofHours(6);

	/** Returns whether it is to be learned again. */
	boolean isOld(Instant now) {
		return this.at.plus(LASTING).isBefore(now);
	}

}
