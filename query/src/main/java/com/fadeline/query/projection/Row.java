package com.fadeline.query.projection;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * Row of a read model for one aggregate.
 *
 * @param sequence sequence number of the last event applied to it
 * @param state read lazily, so that an unreadable row affects no other
 */
public record Row<S>(UUID id, long sequence, Supplier<@Nullable S> state) {

	static <S> Row<S> of(UUID id, long sequence, @Nullable S state) {
		return new Row<>(id, sequence, () -> state);
	}

}
