package com.fadeline.app.eventstore;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;

/** The contract, on the store in PostgreSQL. */
class GroupedEventStoreTests extends EventStoreContractTests {

	private static TestEventStore store;

	@BeforeAll
	static void open() throws Exception {
		store = TestEventStore.on(TestEventStore.freshDatabase());
	}

	@AfterAll
	static void close() throws Exception {
		store.close();
	}

	@Override
	EventStore store() {
		return store.store();
	}

	@Override
	boolean isConflict(Throwable failure) {
		return failure instanceof ConcurrencyException || failure instanceof AggregateStreamCreationException;
	}

}
