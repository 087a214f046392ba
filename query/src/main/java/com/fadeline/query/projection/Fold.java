package com.fadeline.query.projection;

import org.jspecify.annotations.Nullable;

/**
 * What the events of one aggregate mean when told one by one; a pure function.
 *
 * @param <E> the events of the aggregate
 * @param <S> what is known of one aggregate
 */
@FunctionalInterface
public interface Fold<E, S> {

	/**
	 * Adds one event.
	 * @param state null before the aggregate's first event and where nothing is kept
	 * @return null where nothing of the aggregate may be kept any more
	 */
	@Nullable S apply(@Nullable S state, E event, EventMeta meta);

	/**
	 * What is kept once all events were told anew, since they tell less than before.
	 * @param before what was kept until then
	 * @param anew what they come to now
	 */
	default @Nullable S retold(@Nullable S before, @Nullable S anew) {
		return anew;
	}

}
