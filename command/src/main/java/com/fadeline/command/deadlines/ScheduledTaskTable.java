package com.fadeline.command.deadlines;

import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.axonframework.serialization.Serializer;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/**
 * Table access of db-scheduler's tasks: one statement for many deadlines, where
 * db-scheduler's own client needs three for each.
 */
@Component
class ScheduledTaskTable {

	static final String NAME = "deadlines.scheduled_task";

	private static final String LOCK = """
			select count(*) filter (where picked) from (
			    select picked from deadlines.scheduled_task
			    where task_name = 'reminder' and task_instance = any (:names) order by task_instance for update
			) as concerned
			""";

	private static final String REMOVE = """
			delete from deadlines.scheduled_task where task_name = 'reminder' and task_instance = any (:names)
			""";

	private static final String PUT = """
			insert into deadlines.scheduled_task as task (task_name, task_instance, task_data, execution_time, picked, version)
			select 'reminder', deadline.name, deadline.data, deadline.at, false, 1
			from unnest(:names::text[], :data::bytea[], :at::timestamptz[]) as deadline (name, data, at)
			on conflict (task_name, task_instance) do update set task_data = excluded.task_data,
			    execution_time = excluded.execution_time, consecutive_failures = 0, last_failure = null,
			    version = task.version + 1
			""";

	private static final String UNLESS_EARLIER = """
			where (convert_from(task.task_data, 'UTF8')::jsonb #>> '{reminder,since}')::timestamptz
			    < (convert_from(excluded.task_data, 'UTF8')::jsonb #>> '{reminder,since}')::timestamptz
			""";

	private final JdbcClient jdbc;

	private final DeadlineSerializer serializer;

	ScheduledTaskTable(JdbcClient jdbc, Serializer serializer) {
		this.jdbc = jdbc;
		this.serializer = new DeadlineSerializer(serializer);
	}

	/**
	 * Writes changes by their names.
	 * @throws IllegalStateException if one of these deadlines is being raised, so that
	 * the write is retried a little later
	 */
	void write(Map<String, Change> changes) {
		if (sql(LOCK, changes.keySet().stream()).query(Integer.class).single() > 0) {
			throw new IllegalStateException("A reminder is being raised whose deadline changes; it is tried again");
		}
		List<String> removed = changes.entrySet()
			.stream()
			.filter((change) -> change.getValue() instanceof Change.Removed)
			.map(Map.Entry::getKey)
			.toList();
		if (!removed.isEmpty()) {
			sql(REMOVE, removed.stream()).update();
		}
		List<Change.Put> puts = changes.values()
			.stream()
			.filter(Change.Put.class::isInstance)
			.map(Change.Put.class::cast)
			.toList();
		put(PUT, puts.stream().filter((put) -> !put.ifLater()).toList());
		put(PUT + UNLESS_EARLIER, puts.stream().filter(Change.Put::ifLater).toList());
	}

	private void put(String sql, List<Change.Put> puts) {
		if (!puts.isEmpty()) {
			sql(sql, puts.stream().map((put) -> put.deadline().name()))
				.param("data", array("bytea", puts.stream().map(this::data).toArray(byte[][]::new)))
				.param("at",
						array("timestamptz", puts.stream().map((put) -> put.at().atOffset(ZoneOffset.UTC)).toArray()))
				.update();
		}
	}

	private byte[] data(Change.Put put) {
		return this.serializer.serialize(put.deadline());
	}

	private JdbcClient.StatementSpec sql(String sql, Stream<String> names) {
		return this.jdbc.sql(sql).param("names", array("text", names.toArray()));
	}

	private static SqlArrayValue array(String type, Object[] values) {
		return new SqlArrayValue(type, values);
	}

}
