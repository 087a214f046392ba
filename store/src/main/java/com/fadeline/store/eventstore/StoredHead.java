package com.fadeline.store.eventstore;

import java.time.Instant;
import java.util.Optional;

import org.axonframework.common.DateTimeUtils;

import org.springframework.jdbc.core.simple.JdbcClient;

import com.fadeline.store.health.EventHead;

/** Head of the events in the table of events. */
final class StoredHead implements EventHead {

	private final JdbcClient database;

	StoredHead(JdbcClient database) {
		this.database = database;
	}

	@Override
	public long index() {
		return this.database.sql("select coalesce(max(global_index), -1) from event_store.domain_event")
			.query(Long.class)
			.single();
	}

	@Override
	public Optional<Instant> recordedAfter(long index) {
		return this.database.sql("""
				select time_stamp from event_store.domain_event where global_index > ? order by global_index limit 1
				""").param(index).query(String.class).optional().map(DateTimeUtils::parseInstant);
	}

}
