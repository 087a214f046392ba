package com.fadeline.store.eventstore;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

import com.fadeline.store.eventstore.AppendOutcome.Stored;

/**
 * Request of one caller to append events, on its way through the queue to the writer and
 * back.
 */
final class AppendRequest {

	private static final int ATTEMPTS = 2;

	private final List<StoredEvent> events;

	private final AtomicBoolean claimed = new AtomicBoolean();

	private final CompletableFuture<AppendOutcome> outcome = new CompletableFuture<>();

	private final long begin = System.nanoTime();

	private int attempts;

	AppendRequest(List<StoredEvent> events) {
		this.events = List.copyOf(events);
	}

	List<StoredEvent> events() {
		return this.events;
	}

	/**
	 * Decides between the writer, which claims the request to send it, and the caller,
	 * which claims it to withdraw it. Returns true for the first of them.
	 */
	boolean claim() {
		return this.claimed.compareAndSet(false, true);
	}

	/**
	 * Returns whether the writer, now sure that the events are not stored, may send them
	 * once more.
	 */
	boolean mayBeSentAgain() {
		this.attempts++;
		return this.attempts < ATTEMPTS && !this.outcome.isDone();
	}

	boolean isAmong(Set<String> eventIdentifiers) {
		return this.events.stream().map(StoredEvent::eventIdentifier).allMatch(eventIdentifiers::contains);
	}

	/** Reports the outcome to the caller; only the first outcome counts. */
	void settle(AppendOutcome outcome) {
		this.outcome.complete(outcome);
	}

	boolean isStored() {
		return this.outcome.isDone() && this.outcome.join() instanceof Stored;
	}

	/** Returns the time since the caller made the request. */
	Duration age() {
		return Duration.ofNanos(System.nanoTime() - this.begin);
	}

	/** Waits for the outcome; empty when the caller was interrupted first. */
	Optional<AppendOutcome> await() {
		try {
			return Optional.of(this.outcome.get());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("An append is settled with an outcome, never with a failure", ex);
		}
	}

	/** Waits for the outcome without being interrupted. */
	AppendOutcome awaitOutcome() {
		return this.outcome.join();
	}

}
