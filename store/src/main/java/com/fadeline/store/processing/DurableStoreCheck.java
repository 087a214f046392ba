package com.fadeline.store.processing;

import java.util.Arrays;

import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcSequencedDeadLetterQueue;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/**
 * Check at the start that every part that stores something is of the durable kind; the
 * start fails if one is not. Axon replaces a missing part by one in memory, which would
 * show only as a loss of data.
 */
@Component
final class DurableStoreCheck implements SmartInitializingSingleton {

	private final Configuration axon;

	private final EventProcessingConfiguration processing;

	private final ProcessingGroups groups;

	private final ObjectProvider<EventStorageEngine> engines;

	DurableStoreCheck(Configuration axon, EventProcessingConfiguration processing, ProcessingGroups groups,
			ObjectProvider<EventStorageEngine> engines) {
		this.axon = axon;
		this.processing = processing;
		this.groups = groups;
		this.engines = engines;
	}

	@Override
	public void afterSingletonsInstantiated() {
		require("event store", this.axon.eventBus(), EmbeddedEventStore.class, AxonServerEventStore.class);
		if (this.axon.eventBus() instanceof EmbeddedEventStore) {
			require("event storage engine", this.engines.getIfUnique(), JdbcEventStorageEngine.class);
		}
		require("event serialiser", this.axon.eventSerializer(), Jackson3Serializer.class);
		require("message serialiser", this.axon.messageSerializer(), Jackson3Serializer.class);
		require("serialiser of tokens and snapshots", this.axon.serializer(), Jackson3Serializer.class);
		this.processing.eventProcessors().forEach((name, processor) -> {
			if (!this.groups.names().contains(name)) {
				throw new NotDurableException("The event handlers of '%s' name no @ProcessingGroup".formatted(name));
			}
			require("event processor " + name, processor, PooledStreamingEventProcessor.class);
			require("token store of " + name, this.processing.tokenStore(name), JdbcTokenStore.class);
			require("transactions of " + name, this.processing.transactionManager(name),
					SpringTransactionManager.class);
			require("dead-letter queue of " + name, this.processing.deadLetterQueue(name).orElse(null),
					JdbcSequencedDeadLetterQueue.class);
		});
	}

	private static void require(String part, @Nullable Object actual, Class<?>... durable) {
		if (Arrays.stream(durable).noneMatch((kind) -> kind.isInstance(actual))) {
			throw new NotDurableException("The %s is %s, but what it keeps must survive a restart: expected %s"
				.formatted(part, (actual == null) ? "missing" : actual.getClass().getName(),
						String.join(" or ", Arrays.stream(durable).map(Class::getName).toList())));
		}
	}

	/** Exception for a part that is not durable and must be. */
	static final class NotDurableException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotDurableException(String message) {
			super(message);
		}

	}

}
