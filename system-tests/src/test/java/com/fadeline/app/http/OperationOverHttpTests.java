package com.fadeline.app.http;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.app.FadelineTest;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What an administrator sees and does when something stands still, while it runs. */
@FadelineTest
@TestPropertySource(properties = "fadeline.axon.dead-letters.interval=1h")
@RunsInParallel
@ResourceLock("dead letters")
class OperationOverHttpTests {

	private static final String ADMINISTRATION = "/api/administration";

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Test
	void what_was_set_aside_is_seen_and_retried_when_it_is_mended_and_the_views_are_as_if_nothing_had_been() {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		course.read("", OpenedCourse.SEQUENCE);
		String id = idOf(course.path());
		String event = insertUnknown(id);

		await().untilAsserted(
				() -> assertThat(letter(http, id, "progress").at("/event").asString("")).isEqualTo("HoroscopeCast"));
		JsonNode letter = letter(http, id, "progress");
		assertThat(letter.at("/courseId").asString()).isEqualTo(id);
		assertThat(letter.at("/eventId").asString()).isEqualTo(event);
		assertThat(letter.at("/cause").asString()).isEqualTo("UNREADABLE");
		assertThat(letter.at("/causeInWords").asString()).contains("does not know an event 'HoroscopeCast'");
		assertThat(letter.at("/sequence").asLong()).isEqualTo(OpenedCourse.SEQUENCE + 1);
		Http.Answer inVain = retry(http, "progress", id);
		assertThat(inVain.text("/result")).isEqualTo("STILL_SET_ASIDE");
		assertThat(inVain.text("/left/cause")).isEqualTo("UNREADABLE");
		assertThat(inVain.body().at("/left/attempts").asInt()).isEqualTo(2);

		this.database
			.sql("update event_store.domain_event set payload_type = 'PatchTestRead' where event_identifier = ?")
			.param(event)
			.update();
		retryAll(http, id);

		assertThat(retry(http, "progress", id).status()).isEqualTo(404);
		assertThat(course.read("", OpenedCourse.SEQUENCE + 1).body().at("/damaged").isNull()).isTrue();
		Map<String, List<String>> live = rows();
		assertThat(ended(http, rebuild(http, "{'reason': 'To compare'}")).text("/state")).isEqualTo("DONE");
		assertThat(rows()).isEqualTo(live);
		assertThat(http.get("/api/changes?subjectId=" + id).body().at("/items/0/became").toString())
			.contains("\"done\":\"retried\"", "\"reason\":\"Mended\"", "HoroscopeCast");
		assertThat(http.get(course.clientPath() + "/accesses").body().toString()).contains("FindDeadLetters");
	}

	@Test
	void what_will_never_be_handled_is_discarded_for_a_reason_that_is_on_record() {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		course.read("", OpenedCourse.SEQUENCE);
		String id = idOf(course.path());
		insertUnknown(id);
		await().untilAsserted(() -> assertThat(groupsOf(id)).contains("progress", "course-view", "deadlines"));

		assertThat(http
			.post(ADMINISTRATION + "/dead-letters/progress/%s/discard".formatted(id),
					"{'reason': 'Made by a trial version'}")
			.text("/result")).isEqualTo("CLEARED");

		assertThat(groupsOf(id)).contains("course-view").doesNotContain("progress");
		assertThat(http.get("/api/changes?subjectId=" + id).body().at("/items/0").toString()).contains("SET_ASIDE",
				"\"done\":\"discarded\"", "Made by a trial version", "userName");
		this.database.sql("delete from event_store.domain_event where payload_type = 'HoroscopeCast'").update();
		retryAll(http, id);
	}

	@Test
	void a_lost_schema_of_read_models_is_made_again_by_a_rebuild_while_the_service_goes_on() {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		course.read("/progress", OpenedCourse.SEQUENCE);
		course.read("/history", OpenedCourse.SEQUENCE);
		await().untilAsserted(() -> assertThat(processors(http)).allMatch((row) -> row.at("/behind").asLong() == 0));
		Map<String, List<String>> before = rows();
		List<String> shape = shape();
		this.database.sql("drop schema read_model cascade").update();

		Http.Answer lost = course.get("");
		assertThat(lost.status()).isEqualTo(503);
		assertThat(lost.text("/detail")).contains("table was lost").doesNotContain("relation", "read_model");
		await()
			.untilAsserted(() -> assertThat(http.get("/actuator/health").body().at("/components/readModels").toString())
				.contains("DOWN", "read_model.progress"));
		assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
		String rebuild = rebuild(http, "{'models': ['progress']}");
		assertThat(http.get("/actuator/health/readiness").status()).isEqualTo(200);
		assertThat(http.post(ADMINISTRATION + "/rebuilds", "{}").status()).isIn(201, 409);

		assertThat(ended(http, rebuild).text("/state")).isEqualTo("DONE");
		await().until(() -> this.database.sql("select count(*) from operation.rebuild where ended_at is null")
			.query(Integer.class)
			.single() == 0);

		assertThat(rows()).isEqualTo(before);
		assertThat(shape()).isEqualTo(shape);
		assertThat(course.read("/progress", OpenedCourse.SEQUENCE).status()).isEqualTo(200);
		assertThat(course.fade("2025-02-20T08:00:00Z", 10).status()).isEqualTo(201);
		assertThat(course.read("", OpenedCourse.SEQUENCE + 1).status()).isEqualTo(200);
		await()
			.untilAsserted(() -> assertThat(http.get("/actuator/health").body().at("/components/readModels").toString())
				.contains("UP"));
	}

	@Test
	void one_lost_table_leaves_the_others_as_they_are() {
		Http http = new Http(this.port);
		OpenedCourse course = OpenedCourse.with(http);
		course.read("/progress", OpenedCourse.SEQUENCE);
		course.read("", OpenedCourse.SEQUENCE);
		await().untilAsserted(() -> assertThat(processors(http)).allMatch((row) -> row.at("/behind").asLong() == 0));
		List<String> shape = shape();
		Map<String, List<String>> before = rows();
		this.database.sql("drop table read_model.progress cascade").update();

		String rebuild = rebuild(http, "{'models': ['attention'], 'reason': 'Any'}");

		assertThat(ended(http, rebuild).text("/state")).isEqualTo("DONE");
		assertThat(rows()).isEqualTo(before);
		assertThat(shape()).isEqualTo(shape);
	}

	private static String idOf(String path) {
		return path.substring(path.lastIndexOf('/') + 1);
	}

	private String insertUnknown(String stream) {
		String event = UUID.randomUUID().toString();
		this.database.sql("""
				insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
				    time_stamp, payload_type, payload_revision, payload, meta_data)
				select :event, aggregate_identifier, :sequence, type, time_stamp, 'HoroscopeCast', payload_revision,
				    payload, meta_data
				from event_store.domain_event where aggregate_identifier = :stream and sequence_number = :last
				""")
			.param("event", event)
			.param("stream", stream)
			.param("sequence", OpenedCourse.SEQUENCE + 1)
			.param("last", OpenedCourse.SEQUENCE)
			.update();
		return event;
	}

	private static JsonNode letter(Http http, String record, String processor) {
		return http.get(ADMINISTRATION + "/dead-letters?size=200")
			.body()
			.path("items")
			.valueStream()
			.filter((letter) -> letter.at("/record").asString("").equals(record)
					&& letter.at("/processor").asString("").equals(processor))
			.findFirst()
			.orElseGet(MissingNode::getInstance);
	}

	private static Http.Answer retry(Http http, String processor, String record) {
		return http.post(ADMINISTRATION + "/dead-letters/%s/%s/retry".formatted(processor, record),
				"{'reason': 'Mended'}");
	}

	/** A processor that is late sets it aside later. */
	private void retryAll(Http http, String record) {
		await().untilAsserted(() -> {
			groupsOf(record).forEach((group) -> assertThat(retry(http, group, record).status()).isEqualTo(200));
			assertThat(groupsOf(record)).isEmpty();
		});
	}

	private static String rebuild(Http http, String body) {
		Http.Answer started = http.post(ADMINISTRATION + "/rebuilds", body);
		assertThat(started.status()).as(started.body().toString()).isEqualTo(201);
		return started.header("Location");
	}

	private static Http.Answer ended(Http http, String rebuild) {
		return await().until(() -> http.get(rebuild), (answer) -> !answer.body().at("/endedAt").isNull());
	}

	private static Stream<JsonNode> processors(Http http) {
		return http.get(ADMINISTRATION + "/processors").body().path("processors").valueStream();
	}

	private List<String> groupsOf(String stream) {
		return this.database.sql("select distinct processing_group from axon.dead_letter where sequence_identifier = ?")
			.param(stream)
			.query(String.class)
			.list();
	}

	/** Every row of every read model as text, by table. */
	private Map<String, List<String>> rows() {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		this.database.sql("select tablename::text from pg_tables where schemaname = 'read_model' order by 1")
			.query(String.class)
			.list()
			.forEach((table) -> rows.put(table,
					this.database.sql("select row::text from read_model.%s as row order by 1".formatted(table))
						.query(String.class)
						.list()));
		return rows;
	}

	/** What PostgreSQL has of the tables and of the views on them, with their rights. */
	/**
	 * A table that was rebuilt states how full its pages get, even where it is 100 as in
	 * any.
	 */
	private List<String> shape() {
		return this.database.sql("""
				select indexdef from pg_indexes where schemaname = 'read_model'
				union all
				select oid::regclass || coalesce(nullif(reloptions::text, '{fillfactor=100}'), '')
				    || coalesce(obj_description(oid, 'pg_class'), '')
				    || case relkind when 'v' then pg_get_viewdef(oid) || relacl::text else '' end
				from pg_class where relnamespace in ('read_model'::regnamespace, 'report'::regnamespace)
				    and relkind in ('r', 'v')
				order by 1
				""").query(String.class).list();
	}

}
