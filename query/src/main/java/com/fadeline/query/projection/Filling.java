package com.fadeline.query.projection;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import java.util.stream.Stream;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/**
 * Fill of several copies from one reading of the events: first of whole streams, each of
 * which becomes a row at once, then of the events that came meanwhile, in their order.
 */
final class Filling implements AutoCloseable {

	/** Number of pages that are folded before they are written. */
	private static final int PAGES_BEFORE_WRITING = 10;

	/**
	 * Threads that take streams: one for each processor, and one for those that wait for
	 * PostgreSQL.
	 */
	private static final int TAKERS = Runtime.getRuntime().availableProcessors() + 1;

	private final List<Copy<?, ?>> copies;

	private final EventLog events;

	private final ExecutorService workers = Executors
		.newCachedThreadPool(Thread.ofPlatform().daemon().name("rebuild-", 0).factory());

	private final LongConsumer reached;

	private @Nullable TrackingToken position;

	private long count;

	private volatile boolean failed;

	/**
	 * @param reached receives how many events are read
	 */
	Filling(List<Copy<?, ?>> copies, EventLog events, LongConsumer reached) {
		this.copies = copies;
		this.events = events;
		this.reached = reached;
	}

	/** Fills the empty copies until no event follows. */
	void fill() {
		this.events.streams().ifPresent((streams) -> {
			join(Stream.generate(() -> run(() -> add(streams))).limit(TAKERS));
			this.position = streams.end();
		});
		catchUp();
	}

	private void add(EventStreams streams) {
		try {
			List<? extends EventMessage<?>> page = streams.next();
			while (!page.isEmpty() && !this.failed) {
				for (Copy<?, ?> copy : this.copies) {
					copy.add(page);
				}
				read(page.size());
				page = streams.next();
			}
		}
		catch (RuntimeException | Error ex) {
			this.failed = true;
			throw ex;
		}
	}

	private synchronized void read(int events) {
		this.count += events;
		this.reached.accept(this.count);
	}

	/** Fills the copies with the events that follow until none does. */
	void catchUp() {
		ReadAhead pages = new ReadAhead(this.events, this.position, this::concerned, this.workers);
		int unwritten = 0;
		EventLog.Page page = pages.next();
		while (page.position() != null) {
			unwritten = (unwritten + 1) % PAGES_BEFORE_WRITING;
			work(page.events(), unwritten == 0);
			read(page.events().size());
			this.position = page.position();
			page = pages.next();
		}
		each(Copy::write);
	}

	private boolean concerned(EventMessage<?> event) {
		return this.copies.stream().anyMatch((copy) -> copy.concerns(event));
	}

	private void work(List<? extends EventMessage<?>> page, boolean write) {
		each((copy) -> {
			copy.fold(page);
			if (write) {
				copy.write();
			}
		});
	}

	/** Runs the work on each copy in parallel; returns when all are done or failed. */
	private void each(Consumer<Copy<?, ?>> work) {
		join(this.copies.stream().map((copy) -> run(() -> work.accept(copy))));
	}

	private CompletableFuture<Void> run(Runnable work) {
		return CompletableFuture.runAsync(work, this.workers);
	}

	private static void join(Stream<CompletableFuture<Void>> tasks) {
		try {
			CompletableFuture.allOf(tasks.toArray(CompletableFuture[]::new)).join();
		}
		catch (CompletionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure : ex;
		}
	}

	List<Copy<?, ?>> copies() {
		return this.copies;
	}

	/** Returns the position that the copies have reached; null before the first event. */
	@Nullable TrackingToken position() {
		return this.position;
	}

	/** Returns the number of events that the copies could not fold. */
	long setAside() {
		return this.copies.stream().mapToLong((copy) -> copy.setAside().size()).sum();
	}

	/** Returns the number of events read. */
	long count() {
		return this.count;
	}

	@Override
	public void close() {
		this.workers.close();
	}

}
