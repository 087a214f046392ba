package com.fadeline.store.processing;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

import com.fadeline.store.axon.ThrottledEventStore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Notifier of event processors: it reads along and wakes them when an event can be read.
 * Without it they poll every 500 ms.
 */
final class EventAvailabilityNotifier implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(EventAvailabilityNotifier.class);

	/** Longest time between two notifications, in case an event was missed. */
	private static final Duration AT_LEAST_EVERY = Duration.ofMillis(500);

	/**
	 * Pause between two notifications, so that a burst of events is one batch. It doubles
	 * with each notification of a burst: a batch costs as much as some events.
	 */
	private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

	private static final Duration LONGEST_PAUSE = Duration.ofMillis(100);

	/** Events within a pause that are no burst. */
	private static final int FEW = 1;

	private static final int RETRY_MILLIS = 1000;

	private final ThrottledEventStore events;

	private final Duration atLeastEvery;

	private final Set<Runnable> listeners = ConcurrentHashMap.newKeySet();

	private final Thread reader;

	private volatile long lastRing = System.nanoTime();

	private EventAvailabilityNotifier(ThrottledEventStore events, Duration atLeastEvery) {
		this.events = events;
		this.atLeastEvery = atLeastEvery;
		this.reader = Thread.ofPlatform().name("event-bell").daemon().unstarted(this::readUntilInterrupted);
	}

	/** Creates a notifier that reads along from now on. */
	static EventAvailabilityNotifier on(ThrottledEventStore events) {
		return on(events, AT_LEAST_EVERY);
	}

	static EventAvailabilityNotifier on(ThrottledEventStore events, Duration atLeastEvery) {
		EventAvailabilityNotifier notifier = new EventAvailabilityNotifier(events, atLeastEvery);
		notifier.reader.start();
		return notifier;
	}

	/** Returns the time since the last notification. */
	Duration silence() {
		return Duration.ofNanos(System.nanoTime() - this.lastRing);
	}

	void call(Runnable listener) {
		this.listeners.add(listener);
	}

	void forget(Runnable listener) {
		this.listeners.remove(listener);
	}

	@Override
	public void close() {
		this.reader.interrupt();
	}

	private void readUntilInterrupted() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				readUntilFailure();
				TimeUnit.MILLISECONDS.sleep(RETRY_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			log.debug("No longer read along", ex);
		}
	}

	/** Returns the next pause, after that many events since the last one. */
	static Duration pauseAfter(int events, Duration last) {
		if (events <= FEW) {
			return SHORTEST_PAUSE;
		}
		Duration twice = last.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

	private void readUntilFailure() throws InterruptedException {
		try (BlockingStream<TrackedEventMessage<?>> stream = this.events.openStream(this.events.createHeadToken())) {
			Duration pause = SHORTEST_PAUSE;
			while (!Thread.currentThread().isInterrupted()) {
				stream.hasNextAvailable((int) this.atLeastEvery.toMillis(), TimeUnit.MILLISECONDS);
				int events = 0;
				while (stream.hasNextAvailable()) {
					stream.nextAvailable();
					events++;
				}
				this.listeners.forEach(Runnable::run);
				this.lastRing = System.nanoTime();
				pause = pauseAfter(events, pause);
				this.events.pause(pause);
			}
		}
		catch (RuntimeException | Error ex) {
			// Any failure: without the notifier every processor would wait for half a
			// second.
			log.warn("Events could not be read along; event processors hear of them later", ex);
		}
	}

}
