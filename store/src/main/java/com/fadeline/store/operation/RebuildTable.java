package com.fadeline.store.operation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import com.fadeline.administration.operation.RebuildView.State;
import com.fadeline.administration.operation.RebuildView;
import com.fadeline.api.Page;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import org.springframework.stereotype.Component;

/** Table access of the requested rebuilds, for the process that carries them out. */
@Component
class RebuildTable {

	private static final String OPEN = "state in ('WAITING', 'RUNNING')";

	private final JdbcClient jdbc;

	private final Clock clock;

	RebuildTable(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Returns the names of all read models that any process has. */
	List<String> readModels() {
		return this.jdbc.sql("select name from operation.read_model order by name")
			.query((row, number) -> row.getString(1))
			.list();
	}

	/** Records the existing read models. */
	void know(Collection<String> names) {
		this.jdbc.sql("delete from operation.read_model where name <> all (:names)")
			.param("names", array(names))
			.update();
		this.jdbc.sql("insert into operation.read_model select unnest(:names::text[]) on conflict do nothing")
			.param("names", array(names))
			.update();
	}

	/** Makes other transactions that add rebuilds wait until the end of this one. */
	void lock() {
		this.jdbc.sql("lock table operation.rebuild in share row exclusive mode").update();
	}

	/** Returns the waiting or running rebuilds of these read models. */
	List<RebuildView> open(Collection<String> models) {
		return this.jdbc.sql("select * from operation.rebuild where %s and models && :models::text[]".formatted(OPEN))
			.param("models", array(models))
			.query((row, number) -> view(row))
			.list();
	}

	void add(UUID id, Collection<String> models, @Nullable String reason, String requestedBy) {
		this.jdbc.sql("""
				insert into operation.rebuild (id, models, reason, requested_at, requested_by, state)
				values (:id, :models, :reason, :at, :by, 'WAITING')
				""")
			.param("id", id)
			.param("models", array(models))
			.param("reason", reason)
			.param("at", now())
			.param("by", requestedBy)
			.update();
	}

	Optional<RebuildView> find(UUID id) {
		return this.jdbc.sql("select * from operation.rebuild where id = :id")
			.param("id", id)
			.query((row, number) -> view(row))
			.optional();
	}

	/** Returns a page of rebuilds, latest first. */
	Page<RebuildView> find(int page, int size) {
		long total = this.jdbc.sql("select count(*) from operation.rebuild").query(Long.class).single();
		return new Page<>(this.jdbc.sql("""
				select * from operation.rebuild order by requested_at desc, id desc offset :offset limit :size
				""").param("offset", (long) page * size).param("size", size).query((row, number) -> view(row)).list(),
				page, size, total);
	}

	/** Returns whether any waits, or runs according to the table. */
	boolean isAnyOpen() {
		return this.jdbc.sql("select exists (select from operation.rebuild where %s)".formatted(OPEN))
			.query(Boolean.class)
			.single();
	}

	/** Returns the one that runs according to the table. */
	Optional<RebuildView> running() {
		return this.jdbc.sql("select * from operation.rebuild where state = 'RUNNING' limit 1")
			.query((row, number) -> view(row))
			.optional();
	}

	/** Returns the next that waits. */
	Optional<RebuildView> next() {
		return this.jdbc
			.sql("select * from operation.rebuild where state = 'WAITING' order by requested_at, id limit 1")
			.query((row, number) -> view(row))
			.optional();
	}

	void begin(UUID id, long head) {
		this.jdbc.sql("update operation.rebuild set state = 'RUNNING', started_at = :at, head = :head where id = :id")
			.param("at", now())
			.param("head", head)
			.param("id", id)
			.update();
	}

	void reached(UUID id, long position) {
		this.jdbc.sql("update operation.rebuild set position = :position where id = :id")
			.param("position", position)
			.param("id", id)
			.update();
	}

	void done(UUID id, long setAside) {
		this.jdbc.sql("update operation.rebuild set state = 'DONE', ended_at = :at, set_aside = :aside where id = :id")
			.param("at", now())
			.param("aside", setAside)
			.param("id", id)
			.update();
	}

	void failed(UUID id, String failure) {
		this.jdbc
			.sql("update operation.rebuild set state = 'FAILED', ended_at = :at, failure = :failure where id = :id")
			.param("at", now())
			.param("failure", failure)
			.param("id", id)
			.update();
	}

	/** Ends those that run according to the table. */
	void interrupted(String failure) {
		this.jdbc
			.sql("""
					update operation.rebuild set state = 'FAILED', ended_at = :at, failure = :failure where state = 'RUNNING'
					""")
			.param("at", now())
			.param("failure", failure)
			.update();
	}

	private RebuildView view(ResultSet row) throws SQLException {
		State state = State.valueOf(row.getString("state"));
		@Nullable Instant started = instant(row, "started_at");
		@Nullable Long position = row.getObject("position", Long.class);
		@Nullable Long head = row.getObject("head", Long.class);
		double done = switch (state) {
			case DONE -> 1;
			case WAITING, RUNNING, FAILED -> part(position, head);
		};
		return new RebuildView(row.getObject("id", UUID.class), List.of((String[]) row.getArray("models").getArray()),
				row.getString("reason"), state, row.getObject("requested_at", OffsetDateTime.class).toInstant(),
				row.getString("requested_by"), started, instant(row, "ended_at"), position, head, done,
				(state == State.RUNNING && started != null) ? timeLeft(started, done) : null,
				row.getObject("set_aside", Long.class), row.getString("failure"));
	}

	/**
	 * Returns the finished part, at most 1: events arrive meanwhile, so the position may
	 * exceed the head at the beginning.
	 */
	private static double part(@Nullable Long position, @Nullable Long head) {
		return (position == null || head == null) ? 0 : Math.min(1, (position + 1.0) / (head + 1.0));
	}

	private @Nullable Duration timeLeft(Instant started, double done) {
		if (done == 0) {
			return null;
		}
		double seconds = Duration.between(started, this.clock.instant()).toSeconds();
		return Duration.ofSeconds(Math.round(seconds * (1 - done) / done));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
			.map(OffsetDateTime::toInstant)
			.orElse(null);
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	private static SqlArrayValue array(Collection<String> names) {
		return new SqlArrayValue("text", names.toArray());
	}

}
