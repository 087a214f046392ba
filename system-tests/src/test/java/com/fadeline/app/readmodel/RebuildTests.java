package com.fadeline.app.readmodel;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.client.ClientDetails;
import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.course.LifecycleEvent.CourseReopened;
import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;
import com.fadeline.query.projection.Rebuild;
import com.fadeline.query.projection.RebuildException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

/** Rebuilds the read models of the running application. */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=query")
@RunsInParallel
@ResourceLock("read models")
class RebuildTests {

	@Autowired
	EventStore events;

	@Autowired
	Rebuild rebuild;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	JdbcClient database;

	@BeforeEach
	void begin_with_an_empty_store() {
		caughtUp();
		this.database.sql("truncate event_store.domain_event, axon.dead_letter").update();
		tables().forEach((table) -> this.database.sql("truncate read_model." + table).update());
	}

	@Test
	void a_rebuild_makes_the_same_rows() {
		publish(30);
		ClientId client = new ClientId(UUID.randomUUID());
		this.events.publish(new GenericDomainEventMessage<>("Client", client.toString(), 0,
				new ClientRegistered(client, CourseStory.CLINIC,
						new ClientDetails("Tab\t\"Quote\"", "Back\\slash \\N", null, null, null, "Line\n\\. \r end"))));
		caughtUp();
		Map<String, List<String>> before = rows();

		assertThat(this.rebuild.rebuild(this.rebuild.names()).events()).isEqualTo(30 * 7 + 1);

		assertThat(rows()).isEqualTo(before);
		publish(3);
		caughtUp();
		assertThat(rows().get("progress")).hasSize(33);
	}

	@Test
	void rows_that_are_wrong_or_missing_are_right_afterwards() {
		publish(5);
		caughtUp();
		Map<String, List<String>> before = rows();
		this.database.sql("update read_model.progress set sequence = 99, status = 'WRONG'").update();
		this.database.sql("truncate read_model.course_view").update();

		this.rebuild.rebuild(List.of("progress", "course-view"));

		assertThat(rows()).isEqualTo(before);
	}

	@Test
	void nothing_is_lost_or_doubled_while_events_keep_coming() {
		AtomicInteger published = new AtomicInteger();
		CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
			while (published.get() < 100) {
				publish(1);
				published.incrementAndGet();
			}
		});
		await().until(() -> published.get() > 10);

		do {
			this.rebuild.rebuild(this.rebuild.names());
		}
		while (!writer.isDone());

		writer.join();
		caughtUp();
		Map<String, List<String>> live = rows();
		assertThat(live.get("course_view")).hasSize(100);
		assertThat(live.get("course_history")).hasSize(100 * 7);
		assertThat(letters()).isZero();
		this.rebuild.rebuild(this.rebuild.names());
		assertThat(rows()).isEqualTo(live);
	}

	@Test
	void dead_letters_that_a_rebuild_has_done_are_gone() {
		CourseStory story = CourseStory.of(new ClientId(UUID.randomUUID()), 0);
		this.events.publish(story.messages());
		caughtUp();
		this.database.sql("truncate read_model.progress").update();
		this.events.publish(story.add(new CourseReopened(story.id(), "comes after a row that is gone")));
		await().untilAsserted(() -> assertThat(letters()).isOne());

		this.rebuild.rebuild(List.of("progress"));

		assertThat(letters()).isZero();
		assertThat(this.database.sql("select sequence from read_model.progress where id = ?")
			.param(story.id().value())
			.query(Long.class)
			.single()).isOne();
	}

	@Test
	void an_event_that_cannot_be_folded_is_set_aside_with_those_that_follow_it() {
		publish(2);
		caughtUp();
		Map<String, List<String>> before = rows();
		String stream = this.database.sql("""
				delete from event_store.domain_event where global_index =
				    (select min(global_index) from event_store.domain_event where sequence_number = 3)
				returning aggregate_identifier
				""").query(String.class).single();

		Rebuild.Result result = this.rebuild.rebuild(List.of("course-view", "progress"));

		assertThat(result.setAside()).isEqualTo(2 * 3);
		assertThat(this.database.sql("""
				select processing_group, sequence_number, cause_message from axon.dead_letter
				where sequence_identifier = ? and processing_group = 'progress' order by sequence_index
				""").param(stream).query().listOfRows()).extracting((row) -> row.get("sequence_number"))
			.containsExactly(4L, 5L, 6L);
		assertThat(this.database.sql("select sequence from read_model.progress where id::text = ?")
			.param(stream)
			.query(Long.class)
			.single()).isEqualTo(2);
		assertThat(rows().get("progress")).containsAnyElementsOf(before.get("progress")).hasSize(2);
		assertThat(this.database.sql("select count(*) from pg_namespace where nspname like 'read_model_%'")
			.query(Integer.class)
			.single()).isZero();
		assertThat(processor("progress").isRunning()).isTrue();
	}

	@Test
	void the_new_table_has_indexes_storage_comment_and_views_of_the_old() {
		this.database.sql("create view public.of_progress as select id, status from read_model.progress").update();
		publish(1);
		caughtUp();
		List<Map<String, Object>> before = shape();

		this.rebuild.rebuild(List.of("progress"));
		this.rebuild.rebuild(List.of("progress"));

		assertThat(shape()).isEqualTo(before);
		assertThat(this.database.sql("select count(*) from public.of_progress").query(Integer.class).single()).isOne();
		this.database.sql("drop view public.of_progress").update();
	}

	@Test
	void a_name_that_is_none_is_refused() {
		assertThatExceptionOfType(RebuildException.class).isThrownBy(() -> this.rebuild.rebuild(List.of("progres")))
			.withMessage("There is no read model 'progres'; there are "
					+ String.join(", ", new TreeSet<>(this.rebuild.names())));
	}

	private List<Map<String, Object>> shape() {
		return this.database.sql("""
				select c.relname::text, c.reloptions::text, obj_description(c.oid) as comment,
				    pg_get_indexdef(i.indexrelid) as index
				from pg_class c join pg_index i on i.indrelid = c.oid
				where c.relnamespace = 'read_model'::regnamespace
				order by 1, 4
				""").query().listOfRows();
	}

	private void publish(int courses) {
		IntStream.range(0, courses)
			.forEach((course) -> this.events.publish(CourseStory.of(new ClientId(UUID.randomUUID()), 2).messages()));
	}

	private List<String> tables() {
		return this.database.sql("select tablename::text from pg_tables where schemaname = 'read_model'")
			.query(String.class)
			.list();
	}

	/** Every row of every read model as text, by table. */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		tables().forEach((table) -> rows.put(table,
				this.database.sql("select row::text from read_model.%s as row order by 1".formatted(table))
					.query(String.class)
					.list()));
		return rows;
	}

	private int letters() {
		return this.database.sql("select count(*) from axon.dead_letter").query(Integer.class).single();
	}

	private void caughtUp() {
		long head = this.database.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
			.query(Long.class)
			.single();
		this.rebuild.names()
			.forEach((name) -> await().until(() -> processor(name).processingStatus()
				.values()
				.stream()
				.allMatch((status) -> status.isCaughtUp()
						&& status.getCurrentPosition().orElse(head == 0 ? 0 : -1) >= head)));
	}

	private StreamingEventProcessor processor(String name) {
		return this.processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow();
	}

}
