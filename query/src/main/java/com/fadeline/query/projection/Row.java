package com.fadeline.query.projection;

import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

/**
 * What a read model keeps of one aggregate.
 *
 * @param sequence sequence number of the last event that is in it
 * @param state read when asked, so that a row that cannot be read harms no other
 */
public record Row<S>(UUID id, long sequence, Supplier<@Nullable S> state) {

	static <S> Row<S> of(UUID id, long sequence, @Nullable S state) {
		return new Row<>(id, sequence, () -> state);
	}

}
