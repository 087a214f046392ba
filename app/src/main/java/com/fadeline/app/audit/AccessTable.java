package com.fadeline.app.audit;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.dao.IncorrectResultSizeDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.Id;
import com.fadeline.api.Page;
import com.fadeline.api.Role;
import com.fadeline.api.audit.AccessOutcome;
import com.fadeline.api.audit.AccessView;
import com.fadeline.api.client.ClientId;
import com.fadeline.api.course.CourseId;

/** Where accesses are kept. */
class AccessTable {

	private static final String OF_CLIENT = """
			from audit.access
			where client_ids @> array[:client]::uuid[]
			   or course_ids && array(select id from read_model.course_view where client_id = :client)
			""";

	private static final int PORTION = 10_000;

	private final JdbcClient jdbc;

	AccessTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Adds one, in the transaction that is there, if one is.
	 * @throws org.springframework.dao.DataAccessException if it was not added
	 */
	void add(Access access) {
		int added = this.jdbc.sql("""
				insert into audit.access (at, user_id, role, message, outcome, client_ids, course_ids)
				values (:at, :user, :role, :message, :outcome, :clients, :courses)
				""")
			.param("at", access.at().atOffset(ZoneOffset.UTC))
			.param("user", access.userId())
			.param("role", Optional.ofNullable(access.role()).map(Role::name).orElse(null))
			.param("message", access.message())
			.param("outcome", access.outcome().name())
			.param("clients", ids(access.clients()))
			.param("courses", ids(access.courses()))
			.update();
		if (added != 1) {
			throw new IncorrectResultSizeDataAccessException("No access was added", 1, added);
		}
	}

	/** A page of the accesses to a client's record, latest first. */
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

	/**
	 * Deletes what is older, in portions that hold up nobody.
	 * @return how many there were
	 */
	long deleteBefore(Instant time) {
		long deleted = 0;
		int portion;
		do {
			portion = this.jdbc.sql("""
					delete from audit.access
					where id in (select id from audit.access where at < :time order by id limit :portion)
					""").param("time", time.atOffset(ZoneOffset.UTC)).param("portion", PORTION).update();
			deleted += portion;
		}
		while (portion == PORTION);
		return deleted;
	}

	private static AccessView view(ResultSet row) throws SQLException {
		Array courses = row.getArray("course_ids");
		return new AccessView(row.getObject("at", OffsetDateTime.class).toInstant(), row.getString("user_id"),
				Optional.ofNullable(row.getString("role")).map(Role::valueOf).orElse(null), row.getString("message"),
				AccessOutcome.valueOf(row.getString("outcome")),
				Arrays.stream((UUID[]) courses.getArray()).map(CourseId::new).toList(), row.getInt("shown"));
	}

	private static SqlArrayValue ids(Collection<? extends Id> ids) {
		return new SqlArrayValue("uuid", ids.stream().map(Id::value).toArray());
	}

}
