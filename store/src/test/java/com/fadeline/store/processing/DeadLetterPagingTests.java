package com.fadeline.store.processing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import javax.sql.DataSource;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.axonframework.spring.jdbc.SpringDataSourceConnectionProvider;
import org.axonframework.spring.messaging.unitofwork.SpringTransactionManager;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.id.ClientId;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.store.postgres.TestPostgres;

import com.fadeline.query.projection.EventLog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

@RunsInParallel
class DeadLetterPagingTests {

	private static final int MORE_THAN_TWO_PAGES = 2 * DeadLetterTable.PAGE + 10;

	private SequencedDeadLetterQueue<EventMessage<?>> queue;

	private SpringTransactionManager transactions;

	@BeforeEach
	void setUp() throws Exception {
		DataSource database = TestPostgres.freshDatabase().dataSource();
		JdbcClient.create(database)
			.sql(new ClassPathResource("db/migration/V2__axon.sql").getContentAsString(StandardCharsets.UTF_8))
			.update();
		this.transactions = new SpringTransactionManager(new DataSourceTransactionManager(database));
		Serializer json = Jackson3Serializer.builder().build();
		this.queue = new EventProcessingSetup()
			.deadLetterQueues(new SpringDataSourceConnectionProvider(database), this.transactions, json, json,
					mock(EventLog.class))
			.of("trial");
	}

	@Test
	void every_sequence_can_be_claimed_however_many_there_are() {
		this.transactions.executeInTransaction(() -> {
			for (int sequence = 0; sequence < MORE_THAN_TWO_PAGES; sequence++) {
				enqueue("sequence " + sequence, 0);
			}
		});
		List<String> seen = new ArrayList<>();

		boolean found = this.queue.process((letter) -> {
			seen.add(aggregateOf(letter));
			return false;
		}, (letter) -> Decisions.evict());

		assertThat(found).isFalse();
		assertThat(seen).doesNotHaveDuplicates().hasSize(MORE_THAN_TWO_PAGES);
	}

	@Test
	void every_letter_of_a_long_sequence_is_listed_once() {
		this.transactions.executeInTransaction(() -> {
			for (int number = 0; number < MORE_THAN_TWO_PAGES; number++) {
				enqueue("sequence", number);
			}
		});
		List<Long> listed = new ArrayList<>();

		this.queue.deadLetterSequence("sequence")
			.forEach((letter) -> listed.add(((GenericDomainEventMessage<?>) letter.message()).getSequenceNumber()));

		assertThat(listed).isSorted().doesNotHaveDuplicates().hasSize(MORE_THAN_TWO_PAGES);
	}

	private void enqueue(String sequence, long number) {
		EventMessage<?> event = new GenericDomainEventMessage<>("Client", sequence, number,
				new ClientErased(new ClientId(UUID.randomUUID())));
		this.queue.enqueue(sequence, new GenericDeadLetter<>(sequence, event, new IllegalStateException("no")));
	}

	private static String aggregateOf(DeadLetter<? extends EventMessage<?>> letter) {
		return ((GenericDomainEventMessage<?>) letter.message()).getAggregateIdentifier();
	}

}
