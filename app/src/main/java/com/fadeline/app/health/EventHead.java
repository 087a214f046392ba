package com.fadeline.app.health;

import java.time.Instant;
import java.util.Optional;

/** Where the events end that are stored. */
public interface EventHead {

	/** Index of the last event; -1 if there is none. */
	long index();

	/**
	 * When the first event after an index was recorded, as far as that is known; empty if
	 * there is none.
	 */
	Optional<Instant> recordedAfter(long index);

}
