package com.fadeline.administration.audit;

import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writer of accesses in groups: those that are reported while a group is written are the
 * next one. Each caller waits until its own access is durable, so that nothing is shown
 * before. There is no thread for it: the first caller of a group writes it for all.
 */
public class GroupedAccesses {

	/** More rows do not make a statement cheaper. */
	private static final int MOST = 500;

	private final AccessTable table;

	private final Queue<Report> waiting = new ArrayDeque<>();

	private boolean writing;

	GroupedAccesses(AccessTable table) {
		this.table = table;
	}

	/**
	 * Adds an access and waits until it is durable; in a transaction it becomes durable
	 * with that.
	 * @throws DataAccessException if it was not added
	 */
	void add(Access access) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.table.add(List.of(access));
			return;
		}
		Report report = new Report(access);
		if (begins(report) || report.writesNext()) {
			writeGroup();
		}
		report.awaitWritten();
	}

	/** Queues a report; returns whether nobody is writing, so that its caller begins. */
	private synchronized boolean begins(Report report) {
		this.waiting.add(report);
		boolean begins = !this.writing;
		this.writing = true;
		return begins;
	}

	private void writeGroup() {
		List<Report> group = nextGroup();
		try {
			write(group);
		}
		finally {
			passOn();
		}
	}

	private synchronized List<Report> nextGroup() {
		return Stream.generate(this.waiting::poll).limit(Math.min(MOST, this.waiting.size())).toList();
	}

	/** Has the caller who waits longest write the next group. */
	private synchronized void passOn() {
		Report next = this.waiting.peek();
		if (next == null) {
			this.writing = false;
		}
		else {
			next.writeNext();
		}
	}

	/**
	 * Writes a group. If PostgreSQL refuses something in it, each is written by itself,
	 * so that one that cannot be recorded refuses no other.
	 */
	private void write(List<Report> group) {
		try {
			this.table.add(group.stream().map(Report::access).toList());
			group.forEach(Report::written);
		}
		catch (DataIntegrityViolationException ex) {
			if (group.size() == 1) {
				group.getFirst().failed(ex);
			}
			else {
				group.forEach((report) -> write(List.of(report)));
			}
		}
		catch (RuntimeException | Error ex) {
			group.forEach((report) -> report.failed(ex));
		}
	}

	/** Access on its way to the table and back to its caller. */
	private static final class Report {

		private final Access access;

		/** Completed by true to write the next group, by false once this one is done. */
		private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

		private final CompletableFuture<Void> outcome = new CompletableFuture<>();

		Report(Access access) {
			this.access = access;
		}

		Access access() {
			return this.access;
		}

		void writeNext() {
			this.turn.complete(true);
		}

		void written() {
			this.outcome.complete(null);
			this.turn.complete(false);
		}

		void failed(Throwable failure) {
			this.outcome.completeExceptionally(failure);
			this.turn.complete(false);
		}

		/** Waits; returns whether it is this caller's turn to write. */
		boolean writesNext() {
			return this.turn.join();
		}

		void awaitWritten() {
			try {
				this.outcome.join();
			}
			catch (CompletionException ex) {
				if (ex.getCause() instanceof RuntimeException failure) {
					throw failure;
				}
				throw ex;
			}
		}

	}

}
