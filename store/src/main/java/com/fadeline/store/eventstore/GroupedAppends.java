package com.fadeline.store.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import com.fadeline.store.eventstore.AppendOutcome.Unavailable;
import com.fadeline.store.eventstore.AppendOutcome.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import com.fadeline.store.background.Rounds;

/**
 * Service that appends the events of any number of callers through one writer, and
 * returns to each the outcome.
 */
final class GroupedAppends implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(GroupedAppends.class);

	/** How much later than its limit a caller may get its outcome. */
	private static final Duration TICK = Duration.ofMillis(50);

	private final StoreProperties limits;

	private final AppendQueue queue;

	private final CountDownLatch closing = new CountDownLatch(1);

	private final StreamExistenceFilter streams;

	private final WriterConnection connection;

	private final FailedAppends failures = new FailedAppends();

	private final StoredAppends stored = new StoredAppends();

	private final Thread writer;

	/**
	 * Requests that wait. One clock checks them all, since a timer for each wakes another
	 * thread when it is set and when it is stopped.
	 */
	private final Set<AppendRequest> pending = ConcurrentHashMap.newKeySet();

	private GroupedAppends(DataSource dataSource, StoreProperties limits) {
		this.limits = limits;
		this.queue = new AppendQueue(limits.queueCapacity());
		this.streams = new StreamExistenceFilter(dataSource, limits.knownStreams(), this.closing);
		this.connection = new WriterConnection(dataSource, this.streams, this.closing);
		this.writer = Thread.ofPlatform().name("event-writer").daemon().unstarted(this::write);
	}

	/**
	 * Acquires the right to append.
	 * @param dataSource opens physical connections, of which the writer keeps one
	 * @throws EventStoreInUseException when another process has that right
	 * @throws SQLException when the database cannot be reached
	 */
	static GroupedAppends open(DataSource dataSource, StoreProperties limits)
			throws SQLException, InterruptedException {
		GroupedAppends appends = new GroupedAppends(dataSource, limits);
		try {
			appends.connection.openFirst(limits.lockLimit());
		}
		catch (WriterLockedException ex) {
			throw new EventStoreInUseException(ex);
		}
		appends.writer.start();
		return appends;
	}

	/**
	 * Appends the events, all or none, and waits for the outcome. An interruption ends
	 * the wait only while nothing was sent.
	 */
	AppendOutcome append(List<StoredEvent> events) {
		AppendRequest request = new AppendRequest(events);
		if (!this.queue.offer(request)) {
			return unavailable("the queue is full or closed");
		}
		this.pending.add(request);
		try {
			return request.await()
				.orElseGet(() -> request.claim() ? unavailable("its caller was interrupted") : request.awaitOutcome());
		}
		finally {
			this.pending.remove(request);
		}
	}

	/**
	 * Runs the writer. Once it has ended no request waits any more, and the health shows
	 * it.
	 */
	private void write() {
		try (Rounds clock = Rounds.every(TICK, "event-store-clock", this::answerOverdue)) {
			new GroupWriter(this.queue, this.connection, this.streams, this.failures, this.stored,
					this.limits.groupEvents(), this.limits.heartbeat())
				.run();
		}
		catch (RuntimeException | Error ex) {
			log.error("The event writer has stopped; nothing is stored until Fadeline is started again", ex);
		}
	}

	private void answerOverdue() {
		for (AppendRequest request : this.pending) {
			Duration beyond = request.age().minus(this.limits.queueLimit());
			if (beyond.isPositive() && request.claim()) {
				request.settle(unavailable((this.connection.trouble() != null) ? "the database cannot be reached"
						: "its turn did not come in time"));
			}
			else if (beyond.compareTo(this.limits.outcomeLimit()) > 0) {
				request.settle(unknown());
			}
		}
	}

	private static Unavailable unavailable(String why) {
		return new Unavailable(new TimeoutException(why));
	}

	private Unknown unknown() {
		return new Unknown(new TimeoutException("no answer within " + this.limits.outcomeLimit()));
	}

	/** Returns whether there may be such a stream; false is certain. */
	boolean mayExist(String stream) {
		return this.streams.mayExist(stream);
	}

	/** Returns how many appends wait for their turn. */
	int waiting() {
		return this.queue.size();
	}

	/** Returns why appends are not possible now; empty when they are. */
	Optional<String> trouble() {
		return this.writer.isAlive() ? Optional.ofNullable(this.connection.trouble()).or(this.failures::trouble)
				: Optional.of("the writer has stopped");
	}

	/** Returns the appends that could not be stored since the start. */
	FailedAppends failed() {
		return this.failures;
	}

	/** Returns the appends that were stored since the start. */
	StoredAppends stored() {
		return this.stored;
	}

	/** Stores what is queued, takes no more, and gives up the right to append. */
	@Override
	public void close() throws InterruptedException {
		this.queue.close();
		this.closing.countDown();
		Duration limit = this.limits.queueLimit().plus(this.limits.statementLimit());
		if (!this.writer.join(limit)) {
			log.warn("The event writer is still busy after {}; its callers are answered when it ends", limit);
		}
	}

}
