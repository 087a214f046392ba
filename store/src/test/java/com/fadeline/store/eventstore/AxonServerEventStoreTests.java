package com.fadeline.store.eventstore;

import java.util.stream.Stream;

import com.fadeline.testing.NeedsAxonServer;
import org.axonframework.axonserver.connector.AxonServerConfiguration;
import org.axonframework.axonserver.connector.AxonServerConnectionManager;
import org.axonframework.axonserver.connector.event.axon.AxonServerEventStore;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.snapshotting.SnapshotFilter;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, on a real Axon Server. */
@NeedsAxonServer
class AxonServerEventStoreTests extends EventStoreContractTests {

	private static AxonServerConnectionManager connections;

	private static AxonServerEventStore store;

	@BeforeAll
	static void open() {
		AxonServerConfiguration configuration = AxonServerConfiguration.builder()
			.servers(System.getenv(NeedsAxonServer.HOST))
			.componentName("contract of the event store")
			.build();
		connections = AxonServerConnectionManager.builder().axonServerConfiguration(configuration).build();
		connections.start();
		Serializer serializer = Jackson3Serializer.builder().build();
		store = AxonServerEventStore.builder()
			.configuration(configuration)
			.platformConnectionManager(connections)
			.eventSerializer(serializer)
			.snapshotSerializer(serializer)
			.snapshotFilter(SnapshotFilter.allowAll())
			.build();
		// The head of an empty Axon Server is that of one with a single event.
		Appends.append(store, Appends.events(Appends.newStream(), 0, 1));
	}

	@AfterAll
	static void close() {
		connections.shutdown();
	}

	@Override
	EventStore store() {
		return store;
	}

	@Override
	boolean isConflict(Throwable failure) {
		return Stream.iterate(failure, (cause) -> cause != null, Throwable::getCause)
			.anyMatch((cause) -> String.valueOf(cause.getMessage()).contains("AXONIQ-2000"));
	}

}
