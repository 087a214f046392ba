package com.fadeline.store.processing;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.id.ClientId;
import com.fadeline.store.health.Attention;
import com.fadeline.store.processing.TrialHandlers.Trial;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

@TrialTest
class EventProcessingTests {

	@Autowired
	EventStore events;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	Trial trial;

	@Autowired
	DeadLetterRetries retries;

	@Autowired
	MissingSegments missingSegments;

	@Autowired
	ProcessorProgress progress;

	@Autowired
	@Qualifier("deadLettersHealthIndicator")
	HealthIndicator health;

	@Autowired
	JdbcClient database;

	@Test
	void an_event_whose_statement_fails_is_set_aside_with_those_that_follow_it_and_tried_again() {
		ClientId good = newClient();
		ClientId bad = newClient();
		this.trial.failOn(bad);

		erase(bad, 0);
		erase(good, 0);
		erase(bad, 1);

		await().untilAsserted(() -> assertThat(this.trial.rows(good, false)).isOne());
		await().untilAsserted(() -> assertThat(lettersOf(bad)).isEqualTo(2));
		assertThat(this.health.health().getStatus()).isEqualTo(Attention.STATUS);
		assertThat(this.health.health().getDetails()).containsEntry(TrialHandlers.GROUP, 2L);

		this.trial.recover();
		this.retries.retryDue();

		assertThat(this.trial.rows(bad, false)).isEqualTo(2);
		assertThat(lettersOf(bad)).isZero();
		assertThat(this.health.health().getStatus()).isEqualTo(Status.UP);
	}

	@Test
	void an_event_that_keeps_failing_stays_when_its_attempts_are_used_up() {
		ClientId bad = newClient();
		this.trial.failOn(bad);
		erase(bad, 0);
		await().untilAsserted(() -> assertThat(lettersOf(bad)).isOne());

		this.retries.retryDue();
		assertThat(attempts(bad)).isEqualTo("2");
		this.retries.retryDue();
		assertThat(attempts(bad)).isEqualTo("3");
		this.trial.recover();
		this.retries.retryDue();

		assertThat(attempts(bad)).isEqualTo("3");
		assertThat(this.trial.rows(bad, false)).isZero();
		assertThat(this.processing.sequencedDeadLetterProcessor(TrialHandlers.GROUP).orElseThrow().processAny())
			.isTrue();
		assertThat(this.trial.rows(bad, false)).isOne();
	}

	@Test
	void a_processor_can_be_reset_and_replayed() {
		ClientId client = newClient();
		erase(client, 0);
		await().untilAsserted(() -> assertThat(this.trial.rows(client, false)).isOne());
		PooledStreamingEventProcessor processor = this.processing
			.eventProcessor(TrialHandlers.GROUP, PooledStreamingEventProcessor.class)
			.orElseThrow();

		processor.shutDown();
		processor.resetTokens();
		processor.start();

		await().untilAsserted(() -> assertThat(this.trial.rows(client, true)).isOne());
		assertThat(this.database.sql("select count(*) from axon.token where processor_name = 'trial'")
			.query(Integer.class)
			.single()).as("segments").isEqualTo(2);
	}

	@Test
	void a_segment_whose_position_was_lost_is_made_again_and_misses_nothing() {
		processor().shutDown();
		this.database.sql("delete from axon.token where processor_name = 'trial' and segment = 0").update();
		List<ClientId> clients = Stream.generate(EventProcessingTests::newClient).limit(8).toList();
		clients.forEach((client) -> erase(client, 0));
		this.progress.measure();
		assertThat(this.progress.gaps()).containsExactly("trial 0");

		this.missingSegments.afterSingletonsInstantiated();
		processor().start();

		clients
			.forEach((client) -> await().untilAsserted(() -> assertThat(this.trial.rows(client, false)).isPositive()));
		this.progress.measure();
		assertThat(this.progress.gaps()).isEmpty();
	}

	@Test
	void a_processor_that_stands_still_is_reported_with_its_distance_and_age() {
		await().untilAsserted(() -> assertThat(behind()).isZero());
		processor().shutDown();
		erase(newClient(), 0);
		erase(newClient(), 0);

		assertThat(behind()).isGreaterThanOrEqualTo(2);
		assertThat(this.progress.measure()).filteredOn((standing) -> standing.processor().equals("trial"))
			.allSatisfy((standing) -> assertThat(standing.oldest()).isPositive().isLessThan(Duration.ofMinutes(5)));
		processor().start();
		await().untilAsserted(() -> assertThat(behind()).isZero());
	}

	private long behind() {
		return this.progress.measure()
			.stream()
			.filter((standing) -> standing.processor().equals("trial"))
			.mapToLong(Standing::behind)
			.max()
			.orElseThrow();
	}

	private PooledStreamingEventProcessor processor() {
		return this.processing.eventProcessor(TrialHandlers.GROUP, PooledStreamingEventProcessor.class).orElseThrow();
	}

	private void erase(ClientId client, long sequence) {
		this.events
			.publish(new GenericDomainEventMessage<>("Client", client.toString(), sequence, new ClientErased(client)));
	}

	private int lettersOf(ClientId client) {
		return this.database.sql("select count(*) from axon.dead_letter where sequence_identifier = ?")
			.param(client.toString())
			.query(Integer.class)
			.single();
	}

	private String attempts(ClientId client) {
		return this.database.sql(
				"select convert_from(diagnostics, 'UTF8')::jsonb ->> 'attempts' from axon.dead_letter where sequence_identifier = ?")
			.param(client.toString())
			.query(String.class)
			.single();
	}

	private static ClientId newClient() {
		return new ClientId(UUID.randomUUID());
	}

}
