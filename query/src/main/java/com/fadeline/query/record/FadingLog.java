package com.fadeline.query.record;

import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

import com.fadeline.api.course.Fading;
import com.fadeline.api.course.FadingId;

/**
 * Immutable collection of the observations of fading of a course.
 *
 * @param <F> what is kept of each
 */
public final class FadingLog<F> {

	private final Records<FadingId, F> records;

	private FadingLog(Records<FadingId, F> records) {
		this.records = records;
	}

	/** Those, in the order in which they were logged or amended. */
	public static <F> FadingLog<F> asLogged(List<F> fadings, Function<F, FadingId> id) {
		return new FadingLog<>(Records.asTheyCome(fadings, id));
	}

	/** Those, in the order in which they were made. */
	public static FadingLog<Fading> byTime(List<Fading> fadings) {
		return new FadingLog<>(Records.byTime(fadings, Fading::fadingId, Fading::observedAt));
	}

	/** With one that was logged, or as it was amended. */
	public FadingLog<F> log(F fading) {
		return new FadingLog<>(this.records.last(fading));
	}

	/** With one as it was amended or retracted, in its place. */
	public FadingLog<F> change(FadingId id, UnaryOperator<F> change) {
		return new FadingLog<>(this.records.change(id, change));
	}

	/** Without one that was logged by mistake. */
	public FadingLog<F> retract(FadingId id) {
		return new FadingLog<>(this.records.without(id));
	}

	/** All that are in it, in their order. */
	public List<F> all() {
		return this.records.all();
	}

}
