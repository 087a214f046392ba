package com.fadeline.store.eventstore;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventUtils;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GenericDomainEventEntry;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.EventStreamUtils;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.RowMapper;

import com.fadeline.query.projection.EventLog;
import com.fadeline.query.projection.EventStreams;
import com.fadeline.store.personaldata.PersonalData;

/**
 * Reader of the table of events by pages, each a statement of its own: one long cursor
 * would keep dead rows alive and cost three times as much. One writer commits in the
 * order of the index, so no event can appear before those already read.
 */
final class StoredEventLog implements EventLog {

	private static final int PAGE_OF_STREAMS = 5_000;

	static final String ROWS = """
			select global_index, event_identifier, aggregate_identifier, sequence_number, type, time_stamp,
			    payload_type, payload_revision, payload, meta_data
			from event_store.domain_event
			""";

	private static final String PAGE = ROWS + """
			where global_index > ?
			order by global_index
			limit ?
			""";

	private static final String HEAD = "select max(global_index) from event_store.domain_event";

	private static final String STREAM = ROWS + """
			where aggregate_identifier = ?
			order by sequence_number
			""";

	static final RowMapper<TrackedDomainEventData<byte[]>> ROW = (row, number) -> new TrackedDomainEventData<>(
			position(row.getLong("global_index")),
			new GenericDomainEventEntry<>(row.getString("type"), row.getString("aggregate_identifier"),
					row.getLong("sequence_number"), row.getString("event_identifier"), row.getString("time_stamp"),
					row.getString("payload_type"), row.getString("payload_revision"), row.getBytes("payload"),
					row.getBytes("meta_data")));

	private final JdbcOperations jdbc;

	private final Serializer serializer;

	private final Supplier<? extends EventUpcaster> upcasters;

	private final PersonalData personalData;

	StoredEventLog(JdbcOperations jdbc, Serializer serializer, Supplier<? extends EventUpcaster> upcasters,
			PersonalData personalData) {
		this.jdbc = jdbc;
		this.serializer = serializer;
		this.upcasters = upcasters;
		this.personalData = personalData;
	}

	@Override
	public Page read(@Nullable TrackingToken after, int limit) {
		long index = (after == null) ? Long.MIN_VALUE : after.position().orElseThrow();
		List<TrackedDomainEventData<byte[]>> rows = this.jdbc.query(PAGE, ROW, index, limit);
		return new Page(messages(rows), rows.isEmpty() ? null : rows.getLast().trackingToken());
	}

	@Override
	public Optional<EventStreams> streams() {
		return Optional.ofNullable(this.jdbc.queryForObject(HEAD, Long.class))
			.map((head) -> new StoredEventStreams(this.jdbc, head, PAGE_OF_STREAMS, this::messages));
	}

	private List<TrackedEventMessage<?>> messages(List<TrackedDomainEventData<byte[]>> rows) {
		this.personalData.readKeysAhead(rows.stream().map((row) -> row.getPayload().getData()));
		return EventUtils.upcastAndDeserializeTrackedEvents(rows.stream(), this.serializer, this.upcasters.get())
			.toList();
	}

	@Override
	public List<? extends DomainEventMessage<?>> of(UUID aggregate) {
		return EventStreamUtils
			.upcastAndDeserializeDomainEvents(this.jdbc.query(STREAM, ROW, aggregate.toString()).stream(),
					this.serializer, this.upcasters.get())
			.asStream()
			.toList();
	}

	static TrackingToken position(long index) {
		return GapAwareTrackingToken.newInstance(index, List.of());
	}

}
