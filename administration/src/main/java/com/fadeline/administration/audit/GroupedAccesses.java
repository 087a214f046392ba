package com.fadeline.administration.audit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import com.fadeline.api.Refusal;
import com.fadeline.api.Rejection;

/**
 * Writer of accesses in groups: those that are reported while a group is written are the
 * next one. Each caller waits until its own access is durable, so that nothing is shown
 * before. There is no thread for it: the first caller of a group writes it for all.
 */
public class GroupedAccesses {

	private static final Logger log = LoggerFactory.getLogger(GroupedAccesses.class);

	/** Callers of a group; more do not make its statement cheaper. */
	private static final int MOST = 500;

	private final AccessTable table;

	private final Queue<Report> waiting = new ArrayDeque<>();

	/** What threads collect that answer a page. */
	private final ThreadLocal<@Nullable List<Access>> collected = new ThreadLocal<>();

	private boolean writing;

	GroupedAccesses(AccessTable table) {
		this.table = table;
	}

	/**
	 * Adds an access and waits until it is durable; in a transaction it becomes durable
	 * with that, and on a thread that collects with what else that thread collects.
	 * @throws DataAccessException if it was not added
	 */
	void add(Access access) {
		List<Access> collecting = this.collected.get();
		if (collecting != null) {
			collecting.add(access);
		}
		else if (TransactionSynchronizationManager.isActualTransactionActive()) {
			this.table.add(List.of(access));
		}
		else {
			add(List.of(access));
		}
	}

	/**
	 * Has this thread collect its accesses, so that a page that asks several queries
	 * waits once. Nothing of what it is answered may be shown before
	 * {@link #writeCollected()} has returned.
	 */
	public void collect() {
		this.collected.set(new ArrayList<>());
	}

	/**
	 * Adds what this thread has collected, if anything, and ends its collecting.
	 * @throws org.axonframework.commandhandling.CommandExecutionException if it was not
	 * added: then nothing may be shown
	 */
	public void writeCollected() {
		List<Access> accesses = this.collected.get();
		this.collected.remove();
		if (accesses == null || accesses.isEmpty()) {
			return;
		}
		try {
			add(List.copyOf(accesses));
		}
		catch (DataAccessException ex) {
			log.error("The accesses of a page could not be put on record, so it was refused", ex);
			throw Refusal.of(new Rejection.Unavailable(AccessRecorder.UNRECORDED, 1));
		}
	}

	private void add(List<Access> accesses) {
		Report report = new Report(accesses);
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
			this.table.add(group.stream().flatMap((report) -> report.accesses().stream()).toList());
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

	/** Accesses of one caller on their way to the table and back. */
	private static final class Report {

		private final List<Access> accesses;

		/** Completed by true to write the next group, by false once this one is done. */
		private final CompletableFuture<Boolean> turn = new CompletableFuture<>();

		private final CompletableFuture<Void> outcome = new CompletableFuture<>();

		Report(List<Access> accesses) {
			this.accesses = accesses;
		}

		List<Access> accesses() {
			return this.accesses;
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
