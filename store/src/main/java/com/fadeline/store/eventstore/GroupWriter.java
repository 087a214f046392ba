package com.fadeline.store.eventstore;

import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

import com.fadeline.store.eventstore.AppendOutcome.Refused;
import com.fadeline.store.eventstore.AppendOutcome.Stored;
import com.fadeline.store.eventstore.AppendOutcome.Unavailable;
import com.fadeline.store.eventstore.AppendOutcome.Unknown;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Writer of the queued appends, group by group: the requests that queue during one commit
 * are the next group. Every request it takes gets an outcome, whatever happens.
 */
final class GroupWriter implements Runnable {

	private static final Logger log = LoggerFactory.getLogger(GroupWriter.class);

	private static final long PAUSE_MILLIS = 100;

	private static final Stored STORED = new Stored();

	private static final Unknown UNTOLD = new Unknown(new IllegalStateException("The event writer failed"));

	private static final Unavailable CLOSED = new Unavailable(new IllegalStateException("The event store is closed"));

	private final AppendQueue queue;

	private final WriterConnection connection;

	private final StreamExistenceFilter streams;

	private final FailedAppends failures;

	private final StoredAppends stored;

	private final int groupEvents;

	private final Duration heartbeat;

	GroupWriter(AppendQueue queue, WriterConnection connection, StreamExistenceFilter streams, FailedAppends failures,
			StoredAppends stored, int groupEvents, Duration heartbeat) {
		this.failures = failures;
		this.stored = stored;
		this.queue = queue;
		this.connection = connection;
		this.streams = streams;
		this.groupEvents = groupEvents;
		this.heartbeat = heartbeat;
	}

	@Override
	public void run() {
		try {
			boolean goesOn = true;
			while (goesOn) {
				goesOn = round();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.queue.close();
			this.queue.drain(Integer.MAX_VALUE).forEach((request) -> request.settle(CLOSED));
			this.connection.close();
		}
	}

	/** Does a round; returns false if the store closes. No failure ends the writer. */
	private boolean round() throws InterruptedException {
		try {
			if (!isConnected() || this.queue.isDrained()) {
				return false;
			}
			List<AppendRequest> requests = this.queue.take(this.groupEvents, this.heartbeat);
			if (requests.isEmpty()) {
				this.connection.check();
				tryAgain();
			}
			else {
				storeAll(requests);
			}
		}
		catch (RuntimeException | Error ex) {
			log.error("The event writer failed unexpectedly, and goes on", ex);
			this.connection.lost(ex);
			TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
		}
		return true;
	}

	/**
	 * While no append comes and the last one failed, tries whether one would succeed
	 * again.
	 */
	private void tryAgain() {
		if (this.failures.trouble().isPresent()) {
			try {
				this.connection.session().tryInsert();
				this.failures.end();
			}
			catch (SQLException ex) {
				log.debug("Appends still fail", ex);
			}
		}
	}

	/**
	 * Takes no requests while there is no session, so that those that wait can still be
	 * withdrawn.
	 */
	private boolean isConnected() throws InterruptedException {
		return this.connection.insist((session) -> true).isPresent();
	}

	private void storeAll(List<AppendRequest> requests) throws InterruptedException {
		try {
			store(requests);
		}
		catch (RuntimeException | Error ex) {
			log.error("Storing a group of {} appends failed unexpectedly", requests.size(), ex);
			this.connection.lost(ex);
		}
		finally {
			requests.forEach((request) -> request.settle(UNTOLD));
		}
	}

	/**
	 * Stores the requests. A duplicate waits for the request before it: once that is
	 * stored the duplicate is refused, else it gets its own turn.
	 */
	private void store(List<AppendRequest> requests) throws InterruptedException {
		AppendGroup group = AppendGroup.of(requests);
		insert(group.members());
		List<AppendRequest> another = new ArrayList<>();
		group.rivals().forEach((request, rival) -> {
			if (rival.isStored()) {
				request.settle(new Refused(takenByRival()));
			}
			else {
				another.add(request);
			}
		});
		if (!another.isEmpty()) {
			store(another);
		}
	}

	private static SQLException takenByRival() {
		return new SQLIntegrityConstraintViolationException(
				"another append that arrived just before stored the same event or the same place in the stream",
				"23505");
	}

	private void insert(List<AppendRequest> members) throws InterruptedException {
		if (members.isEmpty()) {
			return;
		}
		try {
			List<StoredEvent> events = events(members);
			WriterSession session = this.connection.session();
			this.streams.add(events);
			long begin = System.nanoTime();
			session.insert(events);
			this.stored.add(members.size(), events.size(), System.nanoTime() - begin);
		}
		catch (SQLException | RuntimeException | Error ex) {
			switch (InsertFailure.of(ex)) {
				case GUILTY_DATA -> isolate(members, ex);
				case NOT_NOW -> {
					this.failures.add(ex, members.size());
					members.forEach((request) -> request.settle(new Unavailable(ex)));
				}
				case IN_DOUBT -> clearUp(members, ex);
			}
			return;
		}
		this.failures.end();
		members.forEach((request) -> request.settle(STORED));
	}

	private static List<StoredEvent> events(List<AppendRequest> members) {
		return members.stream().flatMap((request) -> request.events().stream()).toList();
	}

	private void isolate(List<AppendRequest> members, Throwable failure) throws InterruptedException {
		if (members.size() == 1) {
			members.getFirst().settle(new Refused((SQLException) failure));
			return;
		}
		int half = members.size() / 2;
		insert(members.subList(0, half));
		insert(members.subList(half, members.size()));
	}

	/**
	 * Settles the requests of a transaction in doubt. Once there is a session again, that
	 * transaction has ended one way or the other, so the table shows which.
	 */
	private void clearUp(List<AppendRequest> members, Throwable failure) throws InterruptedException {
		this.connection.lost(failure);
		List<String> identifiers = events(members).stream().map(StoredEvent::eventIdentifier).toList();
		Optional<Set<String>> stored = this.connection.insist((session) -> session.find(identifiers));
		List<AppendRequest> again = new ArrayList<>();
		for (AppendRequest request : members) {
			if (stored.isEmpty()) {
				request.settle(new Unknown(failure));
			}
			else if (request.isAmong(stored.get())) {
				request.settle(STORED);
			}
			else if (request.mayBeSentAgain()) {
				again.add(request);
			}
			else {
				request.settle(new Unavailable(failure));
			}
		}
		insert(again);
	}

}
