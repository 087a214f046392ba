package com.fadeline.store.eventstore;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.jspecify.annotations.Nullable;

/**
 * Table access of events for the writer; Axon's engine reads the table by
 * {@link #SCHEMA}.
 */
final class EventTable {

	/** The names of the tables and columns that V1__event_store.sql created. */
	static final EventSchema SCHEMA = EventSchema.builder()
		.eventTable("event_store.domain_event")
		.snapshotTable("event_store.snapshot")
		.globalIndexColumn("global_index")
		.eventIdentifierColumn("event_identifier")
		.aggregateIdentifierColumn("aggregate_identifier")
		.sequenceNumberColumn("sequence_number")
		.typeColumn("type")
		.timestampColumn("time_stamp")
		.payloadTypeColumn("payload_type")
		.payloadRevisionColumn("payload_revision")
		.payloadColumn("payload")
		.metaDataColumn("meta_data")
		.build();

	private static final String INSERT = """
			insert into event_store.domain_event (event_identifier, aggregate_identifier, sequence_number, type,
			    time_stamp, payload_type, payload_revision, payload, meta_data)
			select event_identifier, aggregate_identifier, sequence_number, type,
			    time_stamp, payload_type, payload_revision, payload, meta_data
			from unnest(?::text[], ?::text[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[], ?::bytea[],
			    ?::bytea[]) with ordinality as event (event_identifier, aggregate_identifier, sequence_number, type,
			    time_stamp, payload_type, payload_revision, payload, meta_data, position)
			order by position
			""";

	private static final String FIND = """
			select event_identifier from event_store.domain_event where event_identifier = any (?::text[])
			""";

	private final Connection connection;

	private final PreparedStatement insert;

	EventTable(Connection connection) throws SQLException {
		this.connection = connection;
		this.insert = connection.prepareStatement(INSERT);
	}

	/**
	 * Inserts the events in their order, by one statement that is a transaction of its
	 * own.
	 */
	void insert(List<StoredEvent> events) throws SQLException {
		bind(1, "text", texts(events, StoredEvent::eventIdentifier));
		bind(2, "text", texts(events, StoredEvent::aggregateIdentifier));
		bind(3, "bigint", events.stream().map(StoredEvent::sequenceNumber).toArray(Long[]::new));
		bind(4, "text", texts(events, StoredEvent::type));
		bind(5, "text", texts(events, StoredEvent::timeStamp));
		bind(6, "text", texts(events, StoredEvent::payloadType));
		bind(7, "text", texts(events, StoredEvent::payloadRevision));
		bind(8, "bytea", events.stream().map(StoredEvent::payload).toArray(byte[][]::new));
		bind(9, "bytea", events.stream().map(StoredEvent::metaData).toArray(byte[][]::new));
		this.insert.executeUpdate();
	}

	private static @Nullable String[] texts(List<StoredEvent> events, Function<StoredEvent, @Nullable String> column) {
		@Nullable String[] texts = new @Nullable String[events.size()];
		Arrays.setAll(texts, (row) -> column.apply(events.get(row)));
		return texts;
	}

	private void bind(int index, String type, @Nullable Object[] values) throws SQLException {
		this.insert.setArray(index, this.connection.createArrayOf(type, values));
	}

	/** Returns those of the event identifiers that are stored. */
	Set<String> find(List<String> eventIdentifiers) throws SQLException {
		try (PreparedStatement find = this.connection.prepareStatement(FIND)) {
			find.setArray(1, this.connection.createArrayOf("text", eventIdentifiers.toArray()));
			Set<String> found = new HashSet<>();
			try (ResultSet rows = find.executeQuery()) {
				while (rows.next()) {
					found.add(rows.getString(1));
				}
			}
			return found;
		}
	}

}
