package com.fadeline.app.readmodel;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.context.annotation.Import;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;
import com.fadeline.app.axonserver.ForeignEvents;
import com.fadeline.testing.NeedsAxonServer;
import com.fadeline.query.projection.Rebuild;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Rebuilds from the stream of a real Axon Server, whatever else it holds. It leaves it
 * afterwards, or it would answer queries of other tests, of whose events it knows
 * nothing.
 */
@FadelineTest
@DirtiesContext
@NeedsAxonServer
@Import(ForeignEvents.class)
@TestPropertySource(properties = { "fadeline.roles=query", "fadeline.event-store=axonserver",
		"axon.axonserver.servers=${AXONSERVER_HOST}" })
class RebuildFromAxonServerTests {

	@Autowired
	EventStore events;

	@Autowired
	Rebuild rebuild;

	@Autowired
	JdbcClient database;

	@Test
	void a_rebuild_makes_the_same_row_and_the_processor_goes_on_from_there() {
		CourseStory before = CourseStory.of(new ClientId(UUID.randomUUID()), 2);
		this.events.publish(before.messages());
		await().untilAsserted(() -> assertThat(row(before)).isNotEmpty().first().asString().contains(",6,"));
		List<String> live = row(before);

		assertThat(this.rebuild.rebuild(List.of("progress")).events()).isGreaterThanOrEqualTo(7);

		assertThat(row(before)).isEqualTo(live);
		CourseStory after = CourseStory.of(new ClientId(UUID.randomUUID()), 1);
		this.events.publish(after.messages());
		await().untilAsserted(() -> assertThat(row(after)).hasSize(1));
	}

	private List<String> row(CourseStory story) {
		return this.database.sql("select row::text from read_model.progress as row where id = ?")
			.param(story.id().value())
			.query(String.class)
			.list();
	}

}
