package com.fadeline.app.readmodel;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.ToLongFunction;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.TestPropertySource;

import com.fadeline.api.id.ClientId;
import com.fadeline.app.FadelineTest;
import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.Rebuild;

/**
 * Measures how fast read models are rebuilt, as a ratio to reading the same rows and
 * doing nothing with them in the same minute. Not part of the tests; run it by
 * {@code mvn -pl system-tests -am verify -Dtest=RebuildRate -Dsurefire.failIfNoSpecifiedTests=false}.
 */
@FadelineTest
@TestPropertySource(properties = "fadeline.roles=query")
class RebuildRate {

	private static final int COURSES = Integer.getInteger("courses", 4_000);

	private static final int COURSES_OF_ONE_APPEND = 20;

	private static final int SITTINGS = 8;

	private static final int PAGE = 5_000;

	private static final int ROUNDS = 3;

	@Autowired
	EventStore events;

	@Autowired
	EventLog log;

	@Autowired
	Rebuild rebuild;

	@Autowired
	EventProcessingConfiguration processing;

	@Autowired
	JdbcTemplate jdbc;

	@Test
	void measure() {
		this.processing.eventProcessors().values().forEach(EventProcessor::shutDown);
		fill();
		for (int round = 0; round < ROUNDS; round++) {
			double raw = rate("raw read", 1, (none) -> readRows());
			rate("read and deserialise", raw, (none) -> deserialise());
			for (String name : this.rebuild.names()) {
				rate("rebuild " + name, raw, (none) -> this.rebuild.rebuild(List.of(name)).events());
			}
			rate("rebuild all at once", raw, (none) -> this.rebuild.rebuild(this.rebuild.names()).events());
		}
	}

	private void fill() {
		for (int course = 0; course < COURSES; course += COURSES_OF_ONE_APPEND) {
			List<List<DomainEventMessage<?>>> stories = new ArrayList<>();
			for (int story = 0; story < COURSES_OF_ONE_APPEND; story++) {
				stories.add(CourseStory.of(new ClientId(UUID.randomUUID()), SITTINGS).messages());
			}
			List<DomainEventMessage<?>> mixed = new ArrayList<>();
			for (int sequence = 0; sequence <= 3 * SITTINGS; sequence++) {
				for (List<DomainEventMessage<?>> story : stories) {
					mixed.add(story.get(sequence));
				}
			}
			this.events.publish(mixed);
		}
		this.jdbc.execute("analyze event_store.domain_event");
	}

	private static double rate(String what, double raw, ToLongFunction<Void> work) {
		long started = System.nanoTime();
		long events = work.applyAsLong(null);
		double rate = events * 1e9 / (System.nanoTime() - started);
		System.out.printf("%-28s %8d events  %8.0f /s  %4.2f of raw%n", what, events, rate,
				(raw == 1) ? 1 : rate / raw);
		return rate;
	}

	private long readRows() {
		long index = 0;
		long count = 0;
		List<Long> page = page(index);
		while (!page.isEmpty()) {
			count += page.size();
			index = page.getLast();
			page = page(index);
		}
		return count;
	}

	private List<Long> page(long after) {
		return this.jdbc.query("select * from event_store.domain_event where global_index > ? order by 1 limit ?",
				(row, number) -> {
					row.getBytes("payload");
					row.getBytes("meta_data");
					row.getString("aggregate_identifier");
					return row.getLong("global_index");
				}, after, PAGE);
	}

	private long deserialise() {
		long count = 0;
		EventLog.Page page = this.log.read(null, PAGE);
		while (page.position() != null) {
			count += payloads(page.events());
			page = this.log.read(page.position(), PAGE);
		}
		return count;
	}

	private static long payloads(Collection<? extends EventMessage<?>> events) {
		return events.stream().filter((event) -> event.getPayload() != null).count();
	}

}
