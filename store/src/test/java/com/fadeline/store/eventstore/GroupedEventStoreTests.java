package com.fadeline.store.eventstore;

import java.util.List;
import java.util.stream.Stream;

import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.axonframework.modelling.command.ConcurrencyException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** The contract, on the store in PostgreSQL. */
@RunsInParallel
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

	@Test
	void a_store_opened_on_what_another_wrote_knows_which_streams_do_not_exist() throws Exception {
		TestPostgres.Database database = TestEventStore.freshDatabase();
		String stream = Appends.newStream();
		try (TestEventStore first = TestEventStore.on(database)) {
			Appends.append(first.store(), Appends.events(stream, 0, 2));
			assertThat(first.store().readEvents(stream).asStream()).hasSize(2);
		}
		try (TestEventStore second = TestEventStore.on(database)) {
			assertThat(second.store().readEvents(stream).asStream()).as("before it knows").hasSize(2);
			await().until(() -> !second.appends().mayExist(Appends.newStream()));
			assertThat(second.store().readEvents(stream).asStream()).as("once it knows").hasSize(2);
		}
	}

	@Test
	void a_hole_in_the_index_holds_no_processor_up() {
		List<DomainEventMessage<?>> before = Appends.events(Appends.newStream(), 0, 1);
		List<DomainEventMessage<?>> after = Appends.events(Appends.newStream(), 0, 1);
		try (RecordingProcessor processor = RecordingProcessor.alongside(store())) {
			Appends.append(store(), before);
			store.client().sql("""
					select setval(sequence, nextval(sequence) + 5000)
					from pg_get_serial_sequence('event_store.domain_event', 'global_index') as sequence
					""").query(Long.class).single();
			Appends.append(store(), after);

			processor
				.hasSeenOnce(Stream.of(before, after).flatMap(List::stream).map(EventMessage::getIdentifier).toList());
		}
	}

}
