package com.fadeline.administration.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.Page;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessQuery.FindAccessesByDay;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.audit.AccessesOfDay;
import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;
import com.fadeline.api.id.Id;

import static java.util.stream.Collectors.joining;

/** Table access of the recorded accesses. */
public class AccessTable {

	private static final String OF_CLIENT = """
			from audit.access
			where client_ids && %1$s
			   or course_ids && array(select id from read_model.course_view where client_id = any (%1$s))
			""".formatted(CourseClients.REGISTRATIONS);

	/**
	 * Accesses by the client itself, since no record of a client is shown to other
	 * clients.
	 */
	private static final String BY_CLIENT = "coalesce(role, '') = 'CLIENT' and outcome = 'SHOWN'";

	/**
	 * A page that is shown again within ten minutes is the same look; the log keeps each.
	 */
	private static final String BY_DAY = """
			with access as (
				select (at at time zone :zone)::date as day, at, user_id, role, message, outcome, %s as by_client %s),
			looked as (
				select *, at - lag(at) over (partition by day, user_id, role, message, outcome order by at)
					< interval '10 minutes' as again from access)
			select day, min(at) as earliest, max(at) as latest, role, message, outcome,
				count(*) filter (where again is not true) as times,
				array_agg(distinct user_id) as user_ids, count(*) over () as total
			from looked where by_client = :by_client
			group by day, role, message, outcome, case when :by_user then user_id end
			order by day desc, latest desc offset :offset limit :size
			""".formatted(BY_CLIENT, OF_CLIENT);

	private static final int PORTION = 10_000;

	private final JdbcClient jdbc;

	AccessTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds accesses by one statement, all or none.
	 * @throws org.springframework.dao.DataAccessException if not all were added
	 */
	void add(List<Access> accesses) {
		int added = this.jdbc.sql("""
				insert into audit.access (at, user_id, role, message, outcome, client_ids, course_ids)
				select at::timestamptz, user_id, role, message, outcome, clients::uuid[], courses::uuid[]
				from unnest(:at, :users, :roles, :messages, :outcomes, :clients, :courses)
				    as access (at, user_id, role, message, outcome, clients, courses)
				""")
			.param("at", texts(accesses, (access) -> access.at().toString()))
			.param("users", texts(accesses, Access::userId))
			.param("roles", texts(accesses, (access) -> (access.role() == null) ? null : access.role().name()))
			.param("messages", texts(accesses, Access::message))
			.param("outcomes", texts(accesses, (access) -> access.outcome().name()))
			.param("clients", texts(accesses, (access) -> ids(access.clients())))
			.param("courses", texts(accesses, (access) -> ids(access.courses())))
			.update();
		if (added != accesses.size()) {
			throw new IncorrectResultSizeDataAccessException("Not all accesses were added", accesses.size(), added);
		}
	}

	/** Returns a page of the accesses to a client's record, latest first. */
	Page<AccessView> of(ClientId client, int page, int size) {
		long total = this.jdbc.sql("select count(*) " + OF_CLIENT)
			.param("client", client.value())
			.query(Long.class)
			.single();
		List<AccessView> accesses = this.jdbc
			.sql("select at, user_id, role, message, outcome, course_ids, cardinality(client_ids) as shown " + OF_CLIENT
					+ "order by id desc offset :offset limit :size")
			.param("client", client.value())
			.param("offset", (long) page * size)
			.param("size", size)
			.query((row, number) -> view(row))
			.list();
		return new Page<>(accesses, page, size, total);
	}

	/** Returns the same by days, without the client's own accesses. */
	Page<AccessesOfDay> ofOthersByDay(FindAccessesByDay query) {
		AtomicLong total = new AtomicLong();
		List<AccessesOfDay> accesses = byDay(query, false, query.page()).query((row, number) -> {
			total.set(row.getLong("total"));
			return ofDay(row);
		}).list();
		return new Page<>(accesses, query.page(), query.size(), total.get());
	}

	/** Returns the client's own latest accesses by days. */
	List<AccessesOfDay> ofClientByDay(FindAccessesByDay query) {
		return byDay(query, true, 0).query((row, number) -> ofDay(row)).list();
	}

	private StatementSpec byDay(FindAccessesByDay query, boolean byClient, int page) {
		return this.jdbc.sql(BY_DAY)
			.param("client", query.clientId().value())
			.param("zone", query.zone().getId())
			.param("by_client", byClient)
			.param("by_user", query.byUser())
			.param("offset", (long) page * query.size())
			.param("size", query.size());
	}

	private static AccessesOfDay ofDay(ResultSet row) throws SQLException {
		return new AccessesOfDay(row.getObject("day", LocalDate.class),
				row.getObject("earliest", OffsetDateTime.class).toInstant(),
				row.getObject("latest", OffsetDateTime.class).toInstant(), role(row), row.getString("message"),
				AccessOutcome.valueOf(row.getString("outcome")), row.getLong("times"),
				Set.of((String[]) row.getArray("user_ids").getArray()));
	}

	private static @Nullable Role role(ResultSet row) throws SQLException {
		return Optional.ofNullable(row.getString("role")).map(Role::valueOf).orElse(null);
	}

	/**
	 * Deletes what is older, in portions that hold up no other statement.
	 * @return how many accesses there were
	 */
	long deleteBefore(Instant time) {
		deleteBefore("audit.sign_in", time);
		return deleteBefore("audit.access", time);
	}

	private long deleteBefore(String table, Instant time) {
		long deleted = 0;
		int portion;
		do {
			portion = this.jdbc.sql("""
					delete from %1$s
					where id in (select id from %1$s where at < :time order by id limit :portion)
					""".formatted(table))
				.param("time", time.atOffset(ZoneOffset.UTC))
				.param("portion", PORTION)
				.update();
			deleted += portion;
		}
		while (portion == PORTION);
		return deleted;
	}

	private static AccessView view(ResultSet row) throws SQLException {
		Array courses = row.getArray("course_ids");
		return new AccessView(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("user_id"),
				role(row), row.getString("message"), AccessOutcome.valueOf(row.getString("outcome")),
				Arrays.stream((UUID[]) courses.getArray()).map(CourseId::new).toList(), row.getInt("shown"));
	}

	private static SqlArrayValue texts(List<Access> accesses, Function<Access, @Nullable String> part) {
		return new SqlArrayValue("text", accesses.stream().map(part).toArray());
	}

	/** Returns an array of ids as PostgreSQL writes it. */
	private static String ids(Collection<? extends Id> ids) {
		return ids.stream().map((id) -> id.value().toString()).collect(joining(",", "{", "}"));
	}

}
