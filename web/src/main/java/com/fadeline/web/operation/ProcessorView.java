package com.fadeline.web.operation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How a segment of an event processor stands.
 *
 * @param segment share of the events; those of a processor together are all
 * @param position index of the last event that is handled; -1 before the first
 * @param behind events that are stored and not handled, at most
 * @param oldest how long ago the oldest of them was recorded; zero if there is none
 * @param timeLeft until it has caught up at the rate of the last minute; null where it
 * does not move
 * @param error why it does not go on; null where nothing is known
 */
public record ProcessorView(String name, int segment, long position, long behind, Duration oldest,
		@Nullable Duration timeLeft, State state, @Nullable Trouble error) {

	/** What it does. */
	public enum State {

		/** A process works on it. */
		RUNNING,
		/** It has events to handle and has not moved for a minute. */
		STANDING_STILL,
		/** It failed, and is tried again after a pause. */
		RETRYING,
		/** No process works on it. */
		STOPPED,
		/** Its position is lost; it begins with the first event at the next start. */
		LOST

	}

	/** What keeps it from going on. */
	public enum Trouble {

		/** The database cannot be reached. */
		DATABASE_AWAY,
		/** The database did not take what came of an event. */
		NOT_WRITTEN,
		/** Something else failed; the log of the process tells what. */
		FAILED

	}

}
