package com.fadeline.administration.operation;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * View of the status of a segment of an event processor.
 *
 * @param segment share of the events; those of a processor together are all
 * @param position index of the last handled event; -1 before the first
 * @param behind stored events that are not handled, at most
 * @param oldest age of the oldest unhandled event; zero if there is none
 * @param timeLeft until it has caught up at the rate of the last minute; null if it makes
 * no progress
 * @param error what stops it; null if no error is recorded
 * @param rebuild how far a running rebuild of its read model is; null if there is none
 */
public record ProcessorView(String name, int segment, long position, long behind, Duration oldest,
		@Nullable Duration timeLeft, State state, @Nullable Trouble error, @Nullable Rebuilding rebuild) {

	/**
	 * Value object of the progress of a rebuild.
	 *
	 * @param done the share of the events that was read, from 0 to 1
	 * @param timeLeft at its rate so far; null if that is unknown
	 */
	public record Rebuilding(double done, @Nullable Duration timeLeft) {
	}

	/** State of the segment. */
	public enum State {

		/** A process works on it. */
		RUNNING,
		/** It has events to handle and has made no progress for a minute. */
		STANDING_STILL,
		/** It failed, and is retried after a pause. */
		RETRYING,
		/** No process works on it. */
		STOPPED,
		/** Its position is lost; it begins with the first event at the next start. */
		LOST

	}

	/** Cause that stops a segment. */
	public enum Trouble {

		/** The database cannot be reached. */
		DATABASE_AWAY,
		/** The database rejected the result of an event. */
		NOT_WRITTEN,
		/** Any other failure; the log of the process has the details. */
		FAILED

	}

}
