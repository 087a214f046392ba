package com.fadeline.store.eventstore;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holder of the writer's session, which it reopens when it was lost. Used by one thread.
 */
final class WriterConnection {

	private static final Logger log = LoggerFactory.getLogger(WriterConnection.class);

	private static final Duration FIRST_PAUSE = Duration.ofMillis(50);

	private static final Duration LONGEST_PAUSE = Duration.ofSeconds(1);

	private final DataSource dataSource;

	private final StreamExistenceFilter streams;

	private final CountDownLatch closing;

	private @Nullable WriterSession session;

	private WriterSession.@Nullable Identity latest;

	private volatile @Nullable String trouble = "not connected yet";

	/**
	 * Opens nothing yet.
	 * @param dataSource physical connections, not those of a pool
	 * @param streams learns again with every session
	 * @param closing ends the wait for a database that cannot be reached
	 */
	WriterConnection(DataSource dataSource, StreamExistenceFilter streams, CountDownLatch closing) {
		this.dataSource = dataSource;
		this.streams = streams;
		this.closing = closing;
	}

	/**
	 * Opens the first session.
	 * @param limit how long to wait for another process to give up its lock
	 * @throws WriterLockedException when it did not
	 * @throws SQLException when the database cannot be reached
	 */
	void openFirst(Duration limit) throws SQLException, InterruptedException {
		long deadline = System.nanoTime() + limit.toNanos();
		while (this.session == null) {
			try {
				session();
			}
			catch (WriterLockedException ex) {
				if (System.nanoTime() > deadline || this.closing.await(FIRST_PAUSE.toMillis(), TimeUnit.MILLISECONDS)) {
					throw ex;
				}
			}
		}
	}

	/** Returns the session, and opens one if there is none. */
	WriterSession session() throws SQLException {
		WriterSession current = this.session;
		if (current == null) {
			current = WriterSession.open(this.dataSource, this.latest);
			this.session = current;
			this.latest = current.identity();
			this.trouble = null;
			this.streams.learn();
			log.info("The event store is open for appends (PostgreSQL process {})", current.identity().pid());
		}
		return current;
	}

	/**
	 * Asks a session, a new one if need be, until it answers; empty when the store
	 * closes.
	 */
	<T> Optional<T> insist(Question<T> question) throws InterruptedException {
		for (Duration pause = FIRST_PAUSE;; pause = longer(pause)) {
			try {
				return Optional.of(question.ask(session()));
			}
			catch (SQLException | RuntimeException ex) {
				lost(ex);
			}
			if (this.closing.await(pause.toMillis(), TimeUnit.MILLISECONDS)) {
				return Optional.empty();
			}
		}
	}

	private static Duration longer(Duration pause) {
		Duration twice = pause.multipliedBy(2);
		return (twice.compareTo(LONGEST_PAUSE) < 0) ? twice : LONGEST_PAUSE;
	}

	/** Gives up the session if it has ended unnoticed. */
	void check() {
		if (this.session != null && !this.session.isAlive()) {
			lost(new SQLException("The connection to PostgreSQL was lost"));
		}
	}

	/** Gives up the session because of a failure. */
	void lost(Throwable failure) {
		if (this.trouble == null) {
			log.warn("The event store takes no appends until its database is back: {}", failure.getMessage());
		}
		this.trouble = String.valueOf(failure.getMessage());
		this.streams.forget();
		close();
	}

	void close() {
		if (this.session != null) {
			this.session.close();
			this.session = null;
		}
	}

	/**
	 * Returns why appends are not possible now; null when they are. Any thread may ask.
	 */
	@Nullable String trouble() {
		return this.trouble;
	}

	/** Question to the database. */
	@FunctionalInterface
	interface Question<T> {

		T ask(WriterSession session) throws SQLException;

	}

}
