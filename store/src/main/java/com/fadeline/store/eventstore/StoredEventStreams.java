package com.fadeline.store.eventstore;

import java.util.List;
import java.util.function.Function;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackedDomainEventData;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;

import org.springframework.jdbc.core.JdbcOperations;

import com.fadeline.query.projection.EventStreams;

/**
 * Reader of the table of events by whole streams, in the order of the index on streams.
 * Rows are read by one thread at a time; what is made of them is up to each.
 */
final class StoredEventStreams implements EventStreams {

	private static final String FOLLOWING = StoredEventLog.ROWS + """
			where aggregate_identifier > ? and global_index <= ?
			order by aggregate_identifier, sequence_number
			limit ?
			""";

	private static final String WHOLE = StoredEventLog.ROWS + """
			where aggregate_identifier = ? and global_index <= ?
			order by sequence_number
			""";

	private final JdbcOperations jdbc;

	private final long head;

	private final int page;

	private final Function<List<TrackedDomainEventData<byte[]>>, List<TrackedEventMessage<?>>> messages;

	private String last = "";

	/**
	 * @param head index of the last event that is read
	 * @param page most events to read at a time, unless a single stream has more
	 */
	StoredEventStreams(JdbcOperations jdbc, long head, int page,
			Function<List<TrackedDomainEventData<byte[]>>, List<TrackedEventMessage<?>>> messages) {
		this.jdbc = jdbc;
		this.head = head;
		this.page = page;
		this.messages = messages;
	}

	@Override
	public TrackingToken end() {
		return StoredEventLog.position(this.head);
	}

	@Override
	public List<? extends EventMessage<?>> next() {
		return this.messages.apply(rows());
	}

	private synchronized List<TrackedDomainEventData<byte[]>> rows() {
		List<TrackedDomainEventData<byte[]>> rows = this.jdbc.query(FOLLOWING, StoredEventLog.ROW, this.last, this.head,
				this.page);
		if (rows.size() == this.page) {
			rows = whole(rows);
		}
		if (!rows.isEmpty()) {
			this.last = stream(rows.getLast());
		}
		return rows;
	}

	/**
	 * Leaves the last stream, which may go on after the page, to the next page, or reads
	 * it to its end if the page has no other.
	 */
	private List<TrackedDomainEventData<byte[]>> whole(List<TrackedDomainEventData<byte[]>> rows) {
		String cut = stream(rows.getLast());
		List<TrackedDomainEventData<byte[]>> whole = rows.stream()
			.takeWhile((row) -> !stream(row).equals(cut))
			.toList();
		return whole.isEmpty() ? this.jdbc.query(WHOLE, StoredEventLog.ROW, cut, this.head) : whole;
	}

	private static String stream(TrackedDomainEventData<byte[]> row) {
		return row.getAggregateIdentifier();
	}

}
