package com.fadeline.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Meter of how long event processors of this process are behind: the age of the oldest
 * event that one of them has not handled, looked for fifty times a second.
 */
final class ProcessorLag implements AutoCloseable {

	private static final Duration PAUSE = Duration.ofMillis(20);

	private final JdbcClient database;

	private final List<StreamingEventProcessor> processors;

	private final Deque<Head> heads = new ArrayDeque<>();

	private final Thread watch = Thread.ofPlatform().daemon().name("lag").unstarted(this::watch);

	private volatile long lag;

	private volatile long most;

	/**
	 * @param names those that the load concerns
	 */
	ProcessorLag(JdbcClient database, EventProcessingConfiguration processing, Collection<String> names) {
		this.database = database;
		this.processors = names.stream()
			.map((name) -> processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow())
			.toList();
		this.watch.start();
	}

	/** Waits while they are longer behind than that. */
	void awaitLess(Duration limit) {
		while (this.lag > limit.toNanos()) {
			pause();
		}
	}

	/** Waits until they have handled every event that is stored now. */
	void awaitHandled() {
		long head = head();
		while (position() < head) {
			pause();
		}
	}

	/** Returns the longest time that they were behind since this was last asked. */
	Duration most() {
		Duration longest = Duration.ofNanos(this.most);
		this.most = 0;
		return longest;
	}

	private void watch() {
		while (!Thread.currentThread().isInterrupted()) {
			long position = position();
			this.heads.add(new Head(System.nanoTime(), head()));
			while (!this.heads.isEmpty() && this.heads.getFirst().index() <= position) {
				this.heads.removeFirst();
			}
			this.lag = this.heads.isEmpty() ? 0 : System.nanoTime() - this.heads.getFirst().at();
			this.most = Math.max(this.most, this.lag);
			pause();
		}
	}

	private long head() {
		return this.database.sql("select coalesce(max(global_index), 0) from event_store.domain_event")
			.query(Long.class)
			.single();
	}

	private long position() {
		return this.processors.stream()
			.flatMap((processor) -> processor.processingStatus().values().stream())
			.mapToLong((status) -> status.getCurrentPosition().orElse(-1))
			.min()
			.orElse(-1);
	}

	private static void pause() {
		try {
			TimeUnit.NANOSECONDS.sleep(PAUSE.toNanos());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	@Override
	public void close() {
		this.watch.interrupt();
	}

	/** Index of the last event at some time. */
	private record Head(long at, long index) {
	}

}
