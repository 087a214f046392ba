package com.fadeline.store.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.audit.TableAccessRecorder;
import com.fadeline.administration.changes.Administrators;
import com.fadeline.administration.operation.DeadlinesView;
import com.fadeline.administration.operation.PlannedTasks;
import com.fadeline.api.Requester;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Table access of the tasks of db-scheduler. */
@Component
class PlannedTaskTable implements PlannedTasks {

	private static final Duration PATIENCE = Duration.ofMinutes(15);

	private static final String KIND = """
			case task_name when 'reminder' then split_part(task_instance, '/', 1)
			    else upper(replace(task_name, '-', '_')) end
			""";

	private static final String LATE = "(execution_time < :late and not picked)";

	private static final String KINDS = """
			select %s as kind, count(*) as planned, count(*) filter (where execution_time <= :now) as due,
			    count(*) filter (where %s) as late,
			    count(*) filter (where consecutive_failures > 0) as failing, min(execution_time) as next_at
			from deadlines.scheduled_task group by kind order by kind
			""".formatted(KIND, LATE);

	private static final String TROUBLED = """
			select %s as kind, task_name, task_instance, execution_time, coalesce(consecutive_failures, 0) as failures,
			    last_failure
			from deadlines.scheduled_task where %s or consecutive_failures > 0
			order by execution_time limit 100
			""".formatted(KIND, LATE);

	private final JdbcClient jdbc;

	private final TableAccessRecorder looks;

	private final Clock clock;

	PlannedTaskTable(JdbcClient jdbc, TableAccessRecorder looks, Clock clock) {
		this.jdbc = jdbc;
		this.looks = looks;
		this.clock = clock;
	}

	@Override
	public DeadlinesView find(Requester by) {
		Administrators.check(by);
		Instant now = this.clock.instant();
		OffsetDateTime late = now.minus(PATIENCE).atOffset(ZoneOffset.UTC);
		DeadlinesView found = new DeadlinesView(this.jdbc.sql(KINDS)
			.param("now", now.atOffset(ZoneOffset.UTC))
			.param("late", late)
			.query((row, number) -> kind(row))
			.list(), this.jdbc.sql(TROUBLED).param("late", late).query((row, number) -> troubled(row)).list());
		this.looks.record("FindDeadlines", found, by);
		return found;
	}

	private static DeadlinesView.Kind kind(ResultSet row) throws SQLException {
		return new DeadlinesView.Kind(row.getString("kind"), row.getLong("planned"), row.getLong("due"),
				row.getLong("late"), row.getLong("failing"),
				row.getObject("next_at", OffsetDateTime.class).toInstant());
	}

	/**
	 * Maps a failing task. A reminder is named by its kind and course, an erasure by its
	 * client.
	 */
	private static DeadlinesView.Troubled troubled(ResultSet row) throws SQLException {
		String task = row.getString("task_name");
		String[] names = row.getString("task_instance").split("/");
		@Nullable CourseId course = task.equals("reminder") ? new CourseId(UUID.fromString(names[1])) : null;
		@Nullable ClientId client = task.equals("erasure") ? new ClientId(UUID.fromString(names[0])) : null;
		return new DeadlinesView.Troubled(row.getString("kind"), course, client,
				row.getObject("execution_time", OffsetDateTime.class).toInstant(), row.getInt("failures"),
				Optional.ofNullable(row.getObject("last_failure", OffsetDateTime.class))
					.map(OffsetDateTime::toInstant)
					.orElse(null));
	}

}
