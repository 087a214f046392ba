package com.fadeline.store.health;

import java.time.Instant;
import java.util.Optional;

/** Port for the head of the stored events. */
public interface EventHead {

	/** Returns the index of the last event; -1 if there is none. */
	long index();

	/**
	 * Returns when the first event after an index was recorded, as far as that is known;
	 * empty if there is none.
	 */
	Optional<Instant> recordedAfter(long index);

}
