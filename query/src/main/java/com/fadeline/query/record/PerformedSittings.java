package com.fadeline.query.record;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fadeline.api.id.SittingId;

/**
 * Immutable collection of the sittings that were done in a course.
 *
 * @param <S> the stored form of each
 */
public final class PerformedSittings<S> {

	private final Records<SittingId, S> records;

	private PerformedSittings(Records<SittingId, S> records) {
		this.records = records;
	}

	/** Creates the collection in order of recording or correction. */
	public static <S> PerformedSittings<S> asRecorded(List<S> sittings, Function<S, SittingId> id) {
		return new PerformedSittings<>(Records.asTheyCome(sittings, id));
	}

	/** Creates the collection in order of their times. */
	public static <S> PerformedSittings<S> byTime(List<S> sittings, Function<S, SittingId> id,
			Function<S, Instant> performedAt) {
		return new PerformedSittings<>(Records.byTime(sittings, id, performedAt));
	}

	/** Returns it with a sitting recorded, or as corrected. */
	public PerformedSittings<S> record(S sitting) {
		return new PerformedSittings<>(this.records.last(sitting));
	}

	/** Returns it without one that was recorded by mistake. */
	public PerformedSittings<S> retract(SittingId id) {
		return new PerformedSittings<>(this.records.without(id));
	}

	/** Returns all sittings, in order. */
	public List<S> all() {
		return this.records.all();
	}

}
