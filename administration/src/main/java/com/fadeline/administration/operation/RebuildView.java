package com.fadeline.administration.operation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * View of a rebuild of read models.
 *
 * @param models their names
 * @param requestedBy the account; {@code fadeline} for the option of a start
 * @param position how many events were read; null before the first
 * @param head index of the last event when it began
 * @param done the share of the events that was read, from 0 to 1
 * @param timeLeft at its rate so far; null if that is unknown or it makes no progress
 * @param setAside events that could not be folded; null before its end
 * @param failure why it failed, in words; the read models are then unchanged
 */
public record RebuildView(UUID id, List<String> models, @Nullable String reason, State state, Instant requestedAt,
		String requestedBy, @Nullable Instant startedAt, @Nullable Instant endedAt, @Nullable Long position,
		@Nullable Long head, double done, @Nullable Duration timeLeft, @Nullable Long setAside,
		@Nullable String failure) {

	/** State of a rebuild. */
	public enum State {

		/** Another rebuild runs, or no process with read models does. */
		WAITING,
		/** Events are being read. */
		RUNNING,
		/** The new tables are in place. */
		DONE,
		/** It ended before the new tables were in place. */
		FAILED

	}

}
