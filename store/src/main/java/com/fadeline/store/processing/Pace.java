package com.fadeline.store.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

import org.jspecify.annotations.Nullable;

/**
 * Measurement of how fast a segment of an event processor has moved within the last
 * minute.
 */
final class Pace {

	private static final Duration WINDOW = Duration.ofMinutes(1);

	private static final double MILLIS = 1000;

	private final Deque<Seen> seen = new ArrayDeque<>();

	private @Nullable Instant moved;

	/** Notes the position at a moment. */
	void note(long position, Instant at) {
		@Nullable Seen last = this.seen.peekLast();
		if (last == null || last.position != position) {
			this.moved = at;
		}
		if (last != null && position < last.position) {
			// The positions began again.
			this.seen.clear();
		}
		this.seen.add(new Seen(position, at));
		while (this.seen.getFirst().at.isBefore(at.minus(WINDOW))) {
			this.seen.removeFirst();
		}
	}

	/**
	 * Returns how long that many events take at this pace; null if the position has not
	 * moved.
	 */
	@Nullable Duration left(long events) {
		Seen first = this.seen.getFirst();
		Seen last = this.seen.getLast();
		long handled = last.position - first.position;
		if (events == 0) {
			return Duration.ZERO;
		}
		double seconds = Duration.between(first.at, last.at).toMillis() / MILLIS;
		return (handled == 0) ? null : Duration.ofSeconds(Math.round(events * seconds / handled));
	}

	/** Returns for how long the position has not moved, as far as that was observed. */
	Duration still() {
		return (this.moved == null) ? Duration.ZERO : Duration.between(this.moved, this.seen.getLast().at);
	}

	private record Seen(long position, Instant at) {
	}

}
