package com.fadeline.store.axon;

import java.util.List;

import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.Snapshotter;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.Redaction;
import com.fadeline.api.client.ClientEvent.ClientErased;
import com.fadeline.api.client.ClientEvent;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.store.processing.TrialTest;
import com.fadeline.store.serialization.EventSamples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Axon passes over a snapshot that it cannot read, with no more than a warning, so what
 * comes back is compared with what went in.
 */
@TrialTest
class SnapshotTests {

	@Autowired
	EventStore events;

	@Autowired
	Configuration axon;

	@Autowired
	Snapshotter snapshotter;

	@Autowired
	JdbcClient jdbc;

	@Test
	void a_course_comes_back_from_its_snapshot_as_it_was() throws Exception {
		comesBack("com.fadeline.command.course.Course", CourseEvent.class);
	}

	@Test
	void a_client_comes_back_from_its_snapshot_as_it_was() throws Exception {
		comesBack("com.fadeline.command.client.Client", ClientEvent.class);
	}

	private void comesBack(String aggregate, Class<?> kind) throws Exception {
		Class<?> type = Class.forName(aggregate);
		List<?> samples = EventSamples.all()
			.filter(kind::isInstance)
			.filter((event) -> !(event instanceof Redaction) && !(event instanceof ClientErased))
			.toList();
		String id = idOf(samples.getFirst());
		for (int sequence = 0; sequence < samples.size(); sequence++) {
			this.events
				.publish(new GenericDomainEventMessage<>(type.getSimpleName(), id, sequence, samples.get(sequence)));
		}

		// The erasure of a client whom other tests know may still restrict the course.
		await().untilAsserted(() -> {
			Object loaded = load(type, id);
			this.snapshotter.scheduleSnapshot(type, id);

			DomainEventMessage<?> snapshot = this.events.readEvents(id).peek();
			assertThat(snapshot.getPayloadType()).isEqualTo(type);
			assertThat(snapshot.getSequenceNumber()).isGreaterThanOrEqualTo(samples.size() - 1)
				.isEqualTo(this.events.lastSequenceNumberFor(id).orElseThrow());
			assertThat((Object) snapshot.getPayload()).usingRecursiveComparison().isEqualTo(loaded);
		});
		assertThat(stored(id)).isNotEmpty().allMatch((payload) -> payload.startsWith("sealed:"));
	}

	private List<String> stored(String id) {
		return this.jdbc
			.sql("select convert_from(payload, 'UTF8') from event_store.snapshot where aggregate_identifier = ?")
			.param(id)
			.query(String.class)
			.list();
	}

	private Object load(Class<?> type, String id) {
		UnitOfWork<?> work = DefaultUnitOfWork.startAndGet(null);
		try {
			return this.axon.repository(type).load(id).invoke((root) -> root);
		}
		finally {
			work.rollback();
		}
	}

	private static String idOf(Object event) {
		return switch (event) {
			case ClientEvent ofClient -> ofClient.clientId().toString();
			case CourseEvent ofCourse -> ofCourse.courseId().toString();
			default -> throw new IllegalArgumentException(event.toString());
		};
	}

}
