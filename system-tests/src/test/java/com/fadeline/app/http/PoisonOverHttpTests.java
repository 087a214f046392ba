package com.fadeline.app.http;

import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import org.axonframework.config.EventProcessingConfiguration;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.app.FadelineTest;
import com.fadeline.query.projection.Rebuild;
import com.fadeline.testing.RunsInParallel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** One event that cannot be read stops one course and nothing else. */
@FadelineTest
@TestPropertySource(properties = "fadeline.axon.dead-letters.interval=1h")
@RunsInParallel
@ResourceLock("dead letters")
class PoisonOverHttpTests {

	/** Of a course there is every processor but the one of the clients. */
	private static final Set<String> GROUPS = new TreeSet<>(Set.of("attention", "course-history", "course-view",
			"deadlines", "diary", "diary-bookings", "photos", "progress", "report"));

	@LocalServerPort
	int port;

	@Autowired
	JdbcClient database;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	Rebuild rebuild;

	@ParameterizedTest
	@EnumSource
	void an_event_that_cannot_be_read_holds_up_its_course_alone_until_it_is_mended(Poison poison) {
		Http http = new Http(this.port);
		OpenedCourse bad = OpenedCourse.with(http);
		OpenedCourse good = OpenedCourse.with(http);
		bad.read("", OpenedCourse.SEQUENCE);
		String stream = bad.path().substring(bad.path().lastIndexOf('/') + 1);

		String event = insert(stream, poison);

		await().untilAsserted(() -> assertThat(groupsWithLettersOf(stream)).containsAll(
				GROUPS.stream().filter((group) -> poison.stopsEverybody || group.equals("course-view")).toList()));
		assertThat(good.fade("2025-01-09T08:00:00Z", 10).status()).isEqualTo(201);
		assertThat(good.read("/progress", OpenedCourse.SEQUENCE + 1).status()).isEqualTo(200);
		await().untilAsserted(() -> assertThat(http.get("/actuator/health").text("/status")).isEqualTo("ATTENTION"));
		await().untilAsserted(() -> {
			Http.Answer refused = bad.fade("2025-01-09T08:00:00Z", 10);
			assertThat(refused.status()).isEqualTo(500);
			assertThat(refused.text("/type")).isEqualTo("urn:fadeline:problem:damaged");
			assertThat(refused.text("/detail")).contains("cannot be read", "Sending it again does not help");
			assertThat(refused.header("Retry-After")).isEmpty();
		});
		assertThat(bad.get("").body().at("/damaged").asBoolean()).isTrue();

		assertThat(this.rebuild.rebuild(this.rebuild.names()).setAside()).isPositive();

		assertThat(groupsWithLettersOf(stream)).contains("course-view");
		assertThat(good.get("/progress").status()).isEqualTo(200);

		long next = mend(event, poison);
		this.processing.eventProcessors().keySet().forEach((group) -> {
			while (this.processing.sequencedDeadLetterProcessor(group).orElseThrow().processAny()) {
				assertThat(group).isNotEmpty();
			}
		});

		assertThat(groupsWithLettersOf(stream)).isEmpty();
		assertThat(bad.fade("2025-01-09T08:00:00Z", 10).status()).isEqualTo(201);
		assertThat(bad.read("", next).body().at("/damaged").isNull()).isTrue();
	}

	private String insert(String stream, Poison poison) {
		String event = UUID.randomUUID().toString();
		this.database.sql("""
				insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
				    time_stamp, payload_type, payload_revision, payload, meta_data)
				select :event, aggregate_identifier, :sequence, type, time_stamp, %s
				from event_store.domain_event where aggregate_identifier = :stream and sequence_number = 1
				""".formatted(poison.columns))
			.param("event", event)
			.param("stream", stream)
			.param("sequence", OpenedCourse.SEQUENCE + 1)
			.update();
		return event;
	}

	/** Says which sequence the next event gets. */
	private long mend(String event, Poison poison) {
		if (poison == Poison.UNKNOWN_TYPE) {
			this.database.sql("delete from event_store.domain_event where event_identifier = ?").param(event).update();
			return OpenedCourse.SEQUENCE + 1;
		}
		this.database.sql("""
				update event_store.domain_event broken
				set payload_revision = whole.payload_revision, payload = whole.payload, meta_data = whole.meta_data
				from event_store.domain_event whole
				where broken.event_identifier = ? and whole.aggregate_identifier = broken.aggregate_identifier
				    and whole.sequence_number = 1
				""").param(event).update();
		return OpenedCourse.SEQUENCE + 2;
	}

	private Set<String> groupsWithLettersOf(String stream) {
		return new TreeSet<>(this.database.sql("""
				select distinct processing_group from axon.dead_letter where sequence_identifier = ?
				""").param(stream).query(String.class).list());
	}

	enum Poison {

		BROKEN_JSON("payload_type, payload_revision, '{broken', meta_data", false),

		UNKNOWN_TYPE("'HoroscopeCast', '1', payload, meta_data", true),

		NEWER_REVISION("payload_type, '99', payload, meta_data", true),

		BROKEN_METADATA("payload_type, payload_revision, payload, '{broken'", false);

		private final String columns;

		/**
		 * Who needs events of another kind alone is not stopped by one of a known kind.
		 */
		private final boolean stopsEverybody;

		Poison(String columns, boolean stopsEverybody) {
			this.columns = columns;
			this.stopsEverybody = stopsEverybody;
		}

	}

}
