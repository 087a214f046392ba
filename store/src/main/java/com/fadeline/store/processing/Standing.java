package com.fadeline.store.processing;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * Value object of the progress of a segment of an event processor.
 *
 * @param position index of the last event that is handled; -1 before the first
 * @param behind events that are stored and not handled, at most
 * @param oldest how long ago the oldest of them was recorded; zero if there is none
 * @param timeLeft until it has caught up at the pace of the last minute; null where it
 * does not move
 * @param still for how long its position has been the same
 */
public record Standing(String processor, int segment, long position, long behind, Duration oldest,
		@Nullable Duration timeLeft, Duration still) {
}
