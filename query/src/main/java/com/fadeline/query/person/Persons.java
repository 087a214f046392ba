package com.fadeline.query.person;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.support.SqlArrayValue;

import com.fadeline.api.id.ClientId;

/**
 * Lookup of the clients under which one person is registered, in the client directory.
 */
public class Persons {

	private static final String REGISTRATIONS = """
			select asked.id as asked, registration.id as registration
			from unnest(?) as asked (id)
			join read_model.client_directory as own on own.id = asked.id
			join read_model.client_directory as standing
			    on standing.id = coalesce((own.document ->> 'mergedInto')::uuid, own.id)
			cross join lateral (
			    select (merged ->> 'clientId')::uuid as id from jsonb_array_elements(standing.document -> 'merged') as merged
			) as duplicate
			cross join lateral (values (standing.id), (duplicate.id)) as registration (id)
			""";

	private final JdbcOperations jdbc;

	public Persons(JdbcOperations jdbc) {
		this.jdbc = jdbc;
	}

	/** Returns all clients that are the same person as one, that one included. */
	public Set<ClientId> of(ClientId client) {
		return among(Set.of(client)).getOrDefault(client, Set.of(client));
	}

	/**
	 * Returns all clients that are the same person, for each of these clients that is
	 * registered more than once.
	 */
	public Map<ClientId, Set<ClientId>> among(Collection<ClientId> clients) {
		Map<ClientId, Set<ClientId>> registrations = new HashMap<>();
		this.jdbc.query(REGISTRATIONS, (row) -> {
			registrations.computeIfAbsent(new ClientId(row.getObject("asked", UUID.class)), (client) -> new HashSet<>())
				.add(new ClientId(row.getObject("registration", UUID.class)));
		}, new SqlArrayValue("uuid", clients.stream().map(ClientId::value).distinct().toArray()));
		return registrations;
	}

	/** Returns these clients and all that are the same persons. */
	public Set<ClientId> all(Collection<ClientId> clients) {
		Set<ClientId> all = new HashSet<>(clients);
		among(clients).values().forEach(all::addAll);
		return all;
	}

}
