package com.fadeline.store.processing;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import com.fadeline.store.axon.ThrottledEventStore;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** Views follow what was written at once, not when their processors look again. */
class EventAvailabilityNotifierTests {

	/** Longer than a test waits, so that nobody looks by himself. */
	private static final Duration LONG = Duration.ofHours(1);

	private final ThrottledEventStore store = new ThrottledEventStore(
			EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).fetchDelay(LONG.toMillis()));

	private final EventAvailabilityNotifier notifier = EventAvailabilityNotifier.on(this.store, LONG);

	private final AtomicInteger rung = new AtomicInteger();

	@AfterEach
	void shutDown() {
		this.notifier.close();
		this.store.shutDown();
	}

	@Test
	void who_reads_is_called_by_each_write() {
		try (BlockingStream<TrackedEventMessage<?>> stream = new NotifyingEventSource(this.store, this.notifier)
			.openStream(null)) {
			assertThat(stream.setOnAvailableCallback(this.rung::incrementAndGet)).isTrue();
			await().until(() -> isCalledByAWrite(0));
			int before = this.rung.get();

			await().until(() -> isCalledByAWrite(before));
		}
	}

	@Test
	void pauses_grow_within_a_burst_and_end_with_it() {
		Duration first = EventAvailabilityNotifier.pauseAfter(1, Duration.ofMillis(100));

		assertThat(first).hasMillis(20);
		assertThat(EventAvailabilityNotifier.pauseAfter(2, first)).hasMillis(40);
		assertThat(EventAvailabilityNotifier.pauseAfter(50, Duration.ofMillis(80))).hasMillis(100);
		assertThat(EventAvailabilityNotifier.pauseAfter(0, Duration.ofMillis(80))).hasMillis(20);
	}

	/**
	 * Writes again each time, since what came before the bell began to read is not rung.
	 */
	private boolean isCalledByAWrite(int before) {
		this.store.publish(List.of(GenericEventMessage.asEventMessage("written")));
		return this.rung.get() > before;
	}

}
