package com.fadeline.query.record;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import com.fadeline.api.course.SittingId;

/**
 * Immutable collection of the sittings that were done in a course.
 *
 * @param <S> what is kept of each
 */
public final class PerformedSittings<S> {

	private final Records<SittingId, S> records;

	private PerformedSittings(Records<SittingId, S> records) {
		this.records = records;
	}

	/** Those, in the order in which they were recorded or amended. */
	public static <S> PerformedSittings<S> asRecorded(List<S> sittings, Function<S, SittingId> id) {
		return new PerformedSittings<>(Records.asTheyCome(sittings, id));
	}

	/** Those, in the order in which they were done. */
	public static <S> PerformedSittings<S> byTime(List<S> sittings, Function<S, SittingId> id,
			Function<S, Instant> performedAt) {
		return new PerformedSittings<>(Records.byTime(sittings, id, performedAt));
	}

	/** With one that was recorded, or as it was amended. */
	public PerformedSittings<S> record(S sitting) {
		return new PerformedSittings<>(this.records.last(sitting));
	}

	/** Without one that was recorded by mistake. */
	public PerformedSittings<S> retract(SittingId id) {
		return new PerformedSittings<>(this.records.without(id));
	}

	/** All that are in it, in their order. */
	public List<S> all() {
		return this.records.all();
	}

}
