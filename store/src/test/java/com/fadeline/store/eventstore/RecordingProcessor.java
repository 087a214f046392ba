package com.fadeline.store.eventstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

import org.axonframework.common.transaction.NoTransactionManager;
import org.axonframework.eventhandling.EventMessageHandler;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.SimpleEventHandlerInvoker;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.inmemory.InMemoryTokenStore;
import org.axonframework.eventsourcing.eventstore.EventStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * A pooled streaming processor alongside the appends that notes every event it is given.
 */
final class RecordingProcessor implements AutoCloseable {

	private static final int SEGMENTS = 4;

	private final Queue<String> seen = new ConcurrentLinkedQueue<>();

	private final ScheduledExecutorService threads = Executors.newScheduledThreadPool(SEGMENTS + 1);

	private final PooledStreamingEventProcessor processor;

	private RecordingProcessor(EventStore store) {
		EventMessageHandler recorder = (event) -> this.seen.add(event.getIdentifier());
		this.processor = PooledStreamingEventProcessor.builder()
			.name("recorder")
			.eventHandlerInvoker(SimpleEventHandlerInvoker.builder().eventHandlers(recorder).build())
			.errorHandler(PropagatingErrorHandler.INSTANCE)
			.messageSource(store)
			.tokenStore(new InMemoryTokenStore())
			.transactionManager(NoTransactionManager.INSTANCE)
			.coordinatorExecutor(this.threads)
			.workerExecutor(this.threads)
			.initialSegmentCount(SEGMENTS)
			.initialToken((source) -> source.createHeadToken())
			.batchSize(50)
			.tokenClaimInterval(200)
			.build();
	}

	/** Starts at the end of what the store holds now. */
	static RecordingProcessor alongside(EventStore store) {
		RecordingProcessor recording = new RecordingProcessor(store);
		recording.processor.start();
		await().until(() -> recording.processor.processingStatus().size() == SEGMENTS);
		return recording;
	}

	/**
	 * Waits until every one of the events has come, and checks that none came twice.
	 */
	void hasSeenOnce(Collection<String> identifiers) {
		Set<String> missing = new HashSet<>(identifiers);
		await().untilAsserted(() -> {
			missing.removeAll(Set.copyOf(this.seen));
			assertThat(missing).as("not seen").isEmpty();
		});
		assertThat(this.seen).as("seen twice").hasSameSizeAs(Set.copyOf(this.seen));
	}

	/** Checks that all it was given are among the events. */
	void hasSeenNothingBut(Collection<String> identifiers) {
		Set<String> others = new HashSet<>(this.seen);
		others.removeAll(Set.copyOf(identifiers));
		assertThat(others).as("seen but not stored").isEmpty();
	}

	@Override
	public void close() {
		this.processor.shutDown();
		this.threads.shutdownNow();
	}

}
