package com.fadeline.store.personaldata;

import java.util.Collection;
import java.util.stream.Stream;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.command.erasure.PersonalRecords;

/**
 * Erasure of snapshots, which can no longer be opened, and of the failure messages of
 * events that could not be handled, which may hold some of the personal data in plain
 * text.
 */
@Component
@Order
class StoredCopies implements PersonalRecords {

	private final JdbcClient jdbc;

	StoredCopies(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	@Override
	public void erase(ClientId client, Collection<CourseId> courses) {
		SqlArrayValue streams = new SqlArrayValue("text",
				Stream.concat(Stream.of(client), courses.stream()).map(Object::toString).toArray());
		this.jdbc.sql("delete from event_store.snapshot where aggregate_identifier = any (?)").param(streams).update();
		this.jdbc.sql("update axon.dead_letter set cause_message = null where aggregate_identifier = any (?)")
			.param(streams)
			.update();
	}

}
