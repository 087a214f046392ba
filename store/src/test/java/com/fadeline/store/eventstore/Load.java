package com.fadeline.store.eventstore;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

import com.fadeline.testing.AwaitilityDefaults;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Many callers that append until they are stopped, with a ledger of the answers.
 */
final class Load implements AutoCloseable {

	private final EventStore store;

	private final ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor();

	private final Queue<String> acknowledged = new ConcurrentLinkedQueue<>();

	private final Queue<String> refused = new ConcurrentLinkedQueue<>();

	private final Queue<String> unconfirmed = new ConcurrentLinkedQueue<>();

	private final Queue<Throwable> unexpected = new ConcurrentLinkedQueue<>();

	private volatile boolean stopped;

	private Load(EventStore store) {
		this.store = store;
	}

	static Load on(EventStore store, int callers) {
		Load load = new Load(store);
		for (int i = 0; i < callers; i++) {
			load.callers.execute(load::append);
		}
		return load;
	}

	private void append() {
		while (!this.stopped) {
			int count = ThreadLocalRandom.current().nextInt(1, 4);
			List<DomainEventMessage<?>> events = Appends.events(Appends.newStream(), 0, count);
			outcome(events).addAll(Appends.identifiers(events));
		}
	}

	private Queue<String> outcome(List<DomainEventMessage<?>> events) {
		try {
			Appends.append(this.store, events);
			return this.acknowledged;
		}
		catch (StoreBusyException ex) {
			return this.refused;
		}
		catch (AppendUnconfirmedException ex) {
			return this.unconfirmed;
		}
		catch (RuntimeException | Error ex) {
			this.unexpected.add(ex);
			return this.unconfirmed;
		}
	}

	/** Waits until so many more events were acknowledged than now. */
	void goesOnFor(int events) {
		int goal = this.acknowledged.size() + events;
		await().atMost(AwaitilityDefaults.PATIENCE.multipliedBy(3)).until(() -> this.acknowledged.size() >= goal);
	}

	/** Stops the callers once each has its answer. */
	@Override
	public void close() {
		this.stopped = true;
		this.callers.close();
	}

	/**
	 * Checks that every caller got the right answer, and that the processor saw what is
	 * stored.
	 */
	void agreesWith(List<String> stored, RecordingProcessor processor) {
		Set<String> found = Set.copyOf(stored);
		assertThat(this.unexpected).isEmpty();
		assertThat(stored).as("stored twice").hasSameSizeAs(found);
		assertThat(without(this.acknowledged, found)).as("acknowledged but lost").isEmpty();
		assertThat(this.refused.stream().filter(found::contains)).as("refused but stored").isEmpty();
		assertThat(without(without(found, this.acknowledged), this.unconfirmed)).as("of unknown origin").isEmpty();
		processor.hasSeenOnce(stored);
		processor.hasSeenNothingBut(stored);
	}

	private static Set<String> without(Collection<String> identifiers, Collection<String> others) {
		Set<String> rest = new HashSet<>(identifiers);
		rest.removeAll(Set.copyOf(others));
		return rest;
	}

	int refused() {
		return this.refused.size();
	}

	int unconfirmed() {
		return this.unconfirmed.size();
	}

}
