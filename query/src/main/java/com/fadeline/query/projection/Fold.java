package com.fadeline.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * Fold of the events of one aggregate, one by one, into its state; a pure function.
 *
 * @param <E> the events of the aggregate
 * @param <S> the state of one aggregate
 */
@FunctionalInterface
public interface Fold<E, S> {

	/**
	 * Applies one event.
	 * @param state null before the aggregate's first event and if no state is kept
	 * @return null if no state of the aggregate may be kept any more
	 */
	@Nullable S apply(@Nullable S state, E event, EventMeta meta);

	/**
	 * Returns the state after all events were replayed, since they were redacted.
	 * @param before the state until then
	 * @param anew the state of the replay
	 */
	default @Nullable S afterRedaction(@Nullable S before, @Nullable S anew) {
		return anew;
	}

}
