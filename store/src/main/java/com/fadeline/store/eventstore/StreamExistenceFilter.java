package com.fadeline.store.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Filter that recognises most streams that do not exist without a query, so that a new
 * aggregate costs its append alone. This holds as long as this process is the one that
 * appends: when the writer gets its lock the filter begins to learn, and when it loses
 * the lock the filter forgets all. Until it has read which streams there are, any may
 * exist.
 */
final class StreamExistenceFilter {

	private static final Logger log = LoggerFactory.getLogger(StreamExistenceFilter.class);

	private static final String STREAMS = """
			select aggregate_identifier from event_store.domain_event where sequence_number = 0
			""";

	private static final int FETCH_SIZE = 10_000;

	private static final long PAUSE_MILLIS = 500;

	private final DataSource dataSource;

	private final int expected;

	private final CountDownLatch closing;

	private volatile @Nullable BloomFilter<CharSequence> learning;

	private volatile @Nullable BloomFilter<CharSequence> known;

	/**
	 * Creates a filter that has learnt no stream yet.
	 * @param expected streams that it is sized for, at about 1.2 bytes each; with more it
	 * less often recognises that a stream does not exist
	 * @param closing ends the work in the background
	 */
	StreamExistenceFilter(DataSource dataSource, int expected, CountDownLatch closing) {
		this.dataSource = dataSource;
		this.expected = expected;
		this.closing = closing;
	}

	/** Returns whether there may be such a stream; false is certain. */
	boolean mayExist(String stream) {
		BloomFilter<CharSequence> filter = this.known;
		return filter == null || filter.mightContain(stream);
	}

	/** Adds the streams of events that the writer is about to store. */
	void add(List<StoredEvent> events) {
		BloomFilter<CharSequence> filter = this.learning;
		if (filter != null) {
			events.stream()
				.filter((event) -> event.sequenceNumber() == 0)
				.forEach((event) -> filter.put(event.aggregateIdentifier()));
		}
	}

	/** Forgets all streams, since another process may append from now on. */
	synchronized void forget() {
		this.known = null;
		this.learning = null;
	}

	/**
	 * Learns the streams. The writer has the lock and has stored nothing since, so that
	 * every stream is either in the table by now or will be added.
	 */
	void learn() {
		BloomFilter<CharSequence> filter = BloomFilter.create(Funnels.stringFunnel(StandardCharsets.UTF_8),
				this.expected, 0.01);
		this.learning = filter;
		Thread.ofPlatform().daemon().name("event-streams").start(() -> learn(filter));
	}

	private void learn(BloomFilter<CharSequence> filter) {
		try {
			while (this.learning == filter && !read(filter)) {
				if (this.closing.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS)) {
					return;
				}
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	/**
	 * Returns whether all streams were read; at a first start, the table may not exist
	 * yet.
	 */
	private boolean read(BloomFilter<CharSequence> filter) {
		try (Connection connection = this.dataSource.getConnection();
				Statement statement = connection.createStatement()) {
			connection.setAutoCommit(false);
			statement.execute("set local statement_timeout = 0");
			statement.setFetchSize(FETCH_SIZE);
			try (ResultSet rows = statement.executeQuery(STREAMS)) {
				while (rows.next()) {
					filter.put(rows.getString(1));
				}
			}
			publish(filter);
			return true;
		}
		catch (SQLException | RuntimeException | Error ex) {
			log.debug("The streams cannot be read yet", ex);
			return false;
		}
	}

	private synchronized void publish(BloomFilter<CharSequence> filter) {
		if (this.learning == filter) {
			this.known = filter;
		}
	}

}
