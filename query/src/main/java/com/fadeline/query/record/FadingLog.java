package com.fadeline.query.record;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.course.observation.Fading;
import com.fadeline.api.id.FadingId;

/**
 * Immutable collection of the fading readings of a course.
 *
 * @param <F> the stored form of each
 */
public final class FadingLog<F> {

	private final Records<FadingId, F> records;

	private FadingLog(Records<FadingId, F> records) {
		this.records = records;
	}

	/** Creates the collection in order of logging or correction. */
	public static <F> FadingLog<F> asLogged(List<F> fadings, Function<F, FadingId> id) {
		return new FadingLog<>(Records.asTheyCome(fadings, id));
	}

	/** Creates the collection in order of observation. */
	public static FadingLog<Fading> byTime(List<Fading> fadings) {
		return new FadingLog<>(Records.byTime(fadings, Fading::fadingId, Fading::observedAt));
	}

	/** Returns it with a reading logged, or as corrected. */
	public FadingLog<F> log(F fading) {
		return new FadingLog<>(this.records.last(fading));
	}

	/** Returns it with one corrected or withdrawn, in its place. */
	public FadingLog<F> change(FadingId id, UnaryOperator<F> change) {
		return new FadingLog<>(this.records.change(id, change));
	}

	/** Returns it without one that was logged by mistake. */
	public FadingLog<F> retract(FadingId id) {
		return new FadingLog<>(this.records.without(id));
	}

	/** Returns all readings, in order. */
	public List<F> all() {
		return this.records.all();
	}

}
