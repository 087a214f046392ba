package com.fadeline.app.axonserver;

import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Leaves out what other tests have put into the same Axon Server and Fadeline would
 * rightly not take for its own: events of tests of the store, and personal data whose
 * keys are in another database.
 */
public final class ForeignEvents implements EventUpcaster {

	private static final Pattern CLIENT = Pattern.compile("(?:sealed:|\"clientId\":\")([0-9a-f-]{36})");

	private final JdbcClient database;

	private final Set<String> foreignStreams = ConcurrentHashMap.newKeySet();

	/** They stay ours when a client is erased later. */
	private final Set<String> ourStreams = ConcurrentHashMap.newKeySet();

	public ForeignEvents(JdbcClient database) {
		this.database = database;
	}

	@Override
	public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
		return events.filter((event) -> !isForeign(event));
	}

	/** The first event of every stream names the client, or holds personal data. */
	private boolean isForeign(IntermediateEventRepresentation event) {
		String stream = event.getAggregateIdentifier().orElse("");
		if (this.ourStreams.contains(stream)) {
			return false;
		}
		Matcher client = CLIENT.matcher(event.getData(String.class).getData());
		if (client.find()) {
			(isKnown(UUID.fromString(client.group(1))) ? this.ourStreams : this.foreignStreams).add(stream);
		}
		else if (event.getType().getName().contains(".eventstore.")) {
			this.foreignStreams.add(stream);
		}
		return this.foreignStreams.contains(stream);
	}

	private boolean isKnown(UUID client) {
		return this.database.sql("select exists (select from personal_data.client_key where client_id = ?)")
			.param(client)
			.query(Boolean.class)
			.single();
	}

}
