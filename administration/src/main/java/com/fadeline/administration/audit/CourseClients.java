package com.fadeline.administration.audit;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.id.ClientId;
import com.fadeline.api.id.CourseId;

/** Cached lookup of the client of a course, which never changes. */
public class CourseClients {

	private static final int KEPT_IN_MIND = 20_000;

	private final Cache<CourseId, ClientId> known = Caffeine.newBuilder().maximumSize(KEPT_IN_MIND).build();

	/** SQL of the ids of all clients that are the same person as {@code :client}. */
	static final String REGISTRATIONS = """
			array(select :client::uuid
			      union select (own.document ->> 'mergedInto')::uuid from read_model.client_directory as own
			      where own.id = :client and own.document ->> 'mergedInto' is not null
			      union select (merged ->> 'clientId')::uuid from read_model.client_directory as own
			      join read_model.client_directory as standing
			          on standing.id = coalesce((own.document ->> 'mergedInto')::uuid, own.id)
			      cross join lateral jsonb_array_elements(standing.document -> 'merged') as merged
			      where own.id = :client)""";

	private final JdbcClient jdbc;

	CourseClients(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns the clients of those courses that are in the views. */
	Map<CourseId, ClientId> of(Collection<CourseId> courses) {
		Map<CourseId, ClientId> clients = new LinkedHashMap<>(this.known.getAllPresent(courses));
		Set<CourseId> unknown = new LinkedHashSet<>(courses);
		unknown.removeAll(clients.keySet());
		if (!unknown.isEmpty()) {
			this.jdbc.sql("select id, client_id from read_model.course_view where id = any (:ids)")
				.param("ids", new SqlArrayValue("uuid", unknown.stream().map(CourseId::value).toArray()))
				.query((row) -> {
					CourseId course = new CourseId(row.getObject("id", UUID.class));
					ClientId client = new ClientId(row.getObject("client_id", UUID.class));
					this.known.put(course, client);
					clients.put(course, client);
				});
		}
		return clients;
	}

	/** Returns the courses of a person, oldest first. */
	List<CourseId> coursesOf(ClientId client) {
		return this.jdbc
			.sql("select id from read_model.course_view where client_id = any (%s) order by opened_on, id"
				.formatted(REGISTRATIONS))
			.param("client", client.value())
			.query((row, number) -> new CourseId(row.getObject("id", UUID.class)))
			.list();
	}

}
