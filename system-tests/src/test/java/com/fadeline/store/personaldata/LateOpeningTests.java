package com.fadeline.store.personaldata;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

import com.github.kagkarlsson.scheduler.Scheduler;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.api.client.ClientCommand.EraseClient;
import com.fadeline.api.client.ClientCommand.RegisterClient;
import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.Erasure;
import com.fadeline.api.course.CourseCommand.OpenCourse;
import com.fadeline.api.course.CourseEvent.CourseOpened;
import com.fadeline.api.course.CourseEvent.CourseRedacted;
import com.fadeline.api.course.LifecycleEvent.CourseDiscontinued;
import com.fadeline.api.course.PreparationCommand.RecordPatchTest;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.PatchTestId;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** An erasure misses no course, whatever has not been handled yet when it is decided. */
@FadelineTest
@RunsInParallel
class LateOpeningTests {

	private static final String PROCESSOR = "deadlines";

	@Autowired
	CommandGateway commands;

	@Autowired
	EventStore events;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	Scheduler scheduler;

	@Autowired
	JdbcClient jdbc;

	private final ClientId client = new ClientId(UUID.randomUUID());

	private final CourseId course = new CourseId(UUID.randomUUID());

	@BeforeEach
	void register() {
		send(new RegisterClient(this.client, new ClinicId(UUID.randomUUID()),
				new ClientDetails("Ada", "Byron", null, null, null, null)));
	}

	@AfterEach
	void takeBackWhatWasSetAside() {
		this.jdbc.sql("delete from axon.dead_letter where sequence_identifier = ?")
			.param(this.course.toString())
			.update();
	}

	@Test
	void a_course_counts_before_its_opening_was_handled() {
		PooledStreamingEventProcessor processor = this.processing
			.eventProcessor(PROCESSOR, PooledStreamingEventProcessor.class)
			.orElseThrow();
		processor.shutDown();
		try {
			open();
			assertThat(isHandled()).isFalse();
			treat();
			assertThat(erase()).isEqualTo(Erasure.Status.RESTRICTED);
		}
		finally {
			processor.start();
		}
		awaitEnd(this.course, CourseDiscontinued.class::isInstance);
	}

	@Test
	void a_course_counts_while_its_opening_is_set_aside() {
		open();
		await().until(this::isHandled);
		setAside();

		assertThat(erase()).isEqualTo(Erasure.Status.ERASED);

		awaitEnd(this.course, CourseRedacted.class::isInstance);
	}

	@Test
	void a_course_that_another_process_opened_as_its_client_was_restricted_ends_too() {
		open();
		treat();
		assertThat(erase()).isEqualTo(Erasure.Status.RESTRICTED);
		awaitEnd(this.course, CourseDiscontinued.class::isInstance);

		CourseId late = openedElsewhere();

		awaitEnd(late, CourseDiscontinued.class::isInstance);
	}

	@Test
	void a_course_that_another_process_opened_as_its_client_was_erased_is_redacted_too() {
		open();
		assertThat(erase()).isEqualTo(Erasure.Status.ERASED);
		awaitEnd(this.course, CourseRedacted.class::isInstance);

		CourseId late = openedElsewhere();

		awaitEnd(late, CourseRedacted.class::isInstance);
	}

	private void open() {
		send(new OpenCourse(this.course, this.client, BodySite.SCALP, List.of("CROWN"), Goal.LIGHTENING, null,
				Assessment.UNKNOWN, null, LocalDate.of(2026, 1, 5)));
	}

	private void treat() {
		send(new RecordPatchTest(this.course, new PatchTest(new PatchTestId(UUID.randomUUID()),
				Instant.parse("2026-01-07T10:00:00Z"), List.of("CROWN"), List.of())));
	}

	private Erasure.Status erase() {
		return this.commands.<Erasure>sendAndWait(As.admin(new EraseClient(this.client))).status();
	}

	private void send(Object command) {
		this.commands.sendAndWait(As.admin(command));
	}

	/** It had looked at the client a moment before. */
	private CourseId openedElsewhere() {
		CourseOpened first = (CourseOpened) payloads(this.course).getFirst();
		CourseId late = new CourseId(UUID.randomUUID());
		this.events.publish(new GenericDomainEventMessage<>("Course", late.toString(), 0,
				new CourseOpened(late, this.client, first.clinicId(), first.bodySite(), first.zones(), first.goal(),
						first.targetFading(), first.assessment(), first.plan(), first.estimate(), first.openedOn())));
		return late;
	}

	private boolean isHandled() {
		return this.jdbc.sql("select exists (select from personal_data.course where course_id = ?)")
			.param(this.course.value())
			.query(Boolean.class)
			.single();
	}

	/** As if the opening could not be handled; far too late for another attempt. */
	private void setAside() {
		this.jdbc.sql("delete from personal_data.course where course_id = ?").param(this.course.value()).update();
		this.jdbc
			.sql("""
					insert into axon.dead_letter (dead_letter_identifier, processing_group, sequence_identifier, sequence_index,
					    message_type, event_identifier, time_stamp, payload_type, payload_revision, payload, meta_data, type,
					    aggregate_identifier, sequence_number, enqueued_at, last_touched, diagnostics)
					select event_identifier, ?, aggregate_identifier, sequence_number, 'Domain', event_identifier,
					    time_stamp, payload_type, payload_revision, payload, meta_data, type, aggregate_identifier,
					    sequence_number, time_stamp, '2999-01-01T00:00:00Z', '{}'
					from event_store.domain_event where aggregate_identifier = ?
					""")
			.params(PROCESSOR, this.course.toString())
			.update();
	}

	private void awaitEnd(CourseId course, Predicate<Object> end) {
		await().until(() -> {
			this.scheduler.triggerCheckForDueExecutions();
			return end.test(payloads(course).getLast());
		});
	}

	private List<?> payloads(CourseId course) {
		return this.events.readEvents(course.toString(), 0)
			.asStream()
			.map((DomainEventMessage<?> event) -> event.getPayload())
			.toList();
	}

}
