package com.fadeline.store.axon;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.fadeline.testing.AwaitilityDefaults;
import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.inmemory.InMemoryEventStorageEngine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class ThrottledEventStoreTests {

	/** Longer than a test waits, so that the store finds nothing by itself. */
	private static final Duration LONG = Duration.ofHours(1);

	private final ThrottledEventStore store = new ThrottledEventStore(
			EmbeddedEventStore.builder().storageEngine(new InMemoryEventStorageEngine()).fetchDelay(LONG.toMillis()));

	@AfterEach
	void shutDown() {
		this.store.shutDown();
	}

	@Test
	void what_is_stored_is_read_at_once() throws Exception {
		try (BlockingStream<TrackedEventMessage<?>> stream = tailing()) {
			store("second");

			assertThat(next(stream)).isEqualTo("second");
		}
	}

	@Test
	void what_is_stored_in_a_pause_is_read_after_it_though_nothing_follows() throws Exception {
		try (BlockingStream<TrackedEventMessage<?>> stream = tailing()) {
			Thread pausing = Thread.ofVirtual().start(this::pause);
			await().until(() -> pausing.getState() == Thread.State.TIMED_WAITING);

			store("in the pause");

			assertThat(stream.hasNextAvailable()).isFalse();
			pausing.interrupt();
			assertThat(next(stream)).isEqualTo("in the pause");
			pausing.join();
		}
	}

	/** A stream that has read the first event, and shares the store's own reading now. */
	private BlockingStream<TrackedEventMessage<?>> tailing() throws InterruptedException {
		store("first");
		BlockingStream<TrackedEventMessage<?>> stream = this.store.openStream(null);
		assertThat(next(stream)).isEqualTo("first");
		assertThat(stream.hasNextAvailable()).isFalse();
		return stream;
	}

	private static Object next(BlockingStream<TrackedEventMessage<?>> stream) throws InterruptedException {
		assertThat(stream.hasNextAvailable((int) AwaitilityDefaults.PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
		return stream.nextAvailable().getPayload();
	}

	private void store(String event) {
		this.store.publish(List.of(GenericEventMessage.asEventMessage(event)));
	}

	private void pause() {
		try {
			this.store.pause(LONG);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
