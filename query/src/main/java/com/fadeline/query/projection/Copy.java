package com.fadeline.query.projection;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;

/** Copy of a read model, filled from its first event on. */
final class Copy<E, S> {

	private static final int MOST_SET_ASIDE = 1000;

	private final ReadModel<E, S> model;

	private final Table<S> table;

	private final EventLog events;

	private final Consumer<Runnable> transactions;

	private final List<SetAside> setAside = new ArrayList<>();

	private final Set<String> damaged = ConcurrentHashMap.newKeySet();

	private Batch<E, S> batch;

	/**
	 * @param schema the schema of the copy's table, empty at first
	 * @param transactions runs what writes rows in a transaction
	 */
	Copy(ReadModel<E, S> model, String schema, EventLog events, Consumer<Runnable> transactions) {
		this.model = model;
		this.table = model.table().in(schema);
		this.events = events;
		this.transactions = transactions;
		this.batch = batch();
	}

	private Batch<E, S> batch() {
		return new Batch<>(this.model, this.table, this.events);
	}

	String name() {
		return this.model.name();
	}

	List<String> tables() {
		return this.table.names();
	}

	boolean concerns(EventMessage<?> event) {
		return this.model.concerns(event);
	}

	/**
	 * Folds whole streams of aggregates that have no row yet, and writes their rows.
	 * Threads may do so in parallel.
	 * @throws RebuildException as {@link #fold(List)} does
	 */
	void add(List<? extends EventMessage<?>> streams) {
		Batch<E, S> whole = batch();
		fold(streams, whole);
		if (!whole.changed().isEmpty()) {
			this.transactions.accept(whole::insert);
		}
	}

	/**
	 * Folds events in memory. An event that cannot be folded is set aside, with those of
	 * its aggregate that follow it.
	 * @throws RebuildException if so many fail that the fold itself is probably at fault
	 */
	void fold(List<? extends EventMessage<?>> events) {
		this.batch.load(events);
		fold(events, this.batch);
	}

	private void fold(List<? extends EventMessage<?>> events, Batch<E, S> batch) {
		for (EventMessage<?> event : events) {
			if (concerns(event)) {
				fold((DomainEventMessage<?>) event, batch);
			}
		}
	}

	private void fold(DomainEventMessage<?> event, Batch<E, S> batch) {
		if (this.damaged.contains(event.getAggregateIdentifier())) {
			setAside(event, null);
			return;
		}
		try {
			batch.apply(event);
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.damaged.add(event.getAggregateIdentifier());
			setAside(event, ex);
		}
	}

	private synchronized void setAside(DomainEventMessage<?> event, @Nullable RuntimeException cause) {
		this.setAside.add(new SetAside(event, cause));
		if (this.setAside.size() > MOST_SET_ASIDE) {
			throw new RebuildException(
					"%s is left as it is: more than %d events cannot be folded, the last of them is %s"
						.formatted(name(), MOST_SET_ASIDE, inWords(this.setAside.getLast())));
		}
	}

	private String inWords(SetAside event) {
		return "event %d of %s (%s)".formatted(event.event().getSequenceNumber(),
				event.event().getAggregateIdentifier(),
				(event.cause() == null) ? "which follows another" : event.cause().getMessage());
	}

	/** Returns the events that could not be folded, in their order. */
	List<SetAside> setAside() {
		return this.setAside;
	}

	/** Describes in words which aggregates are incomplete in it, and why. */
	List<String> damages() {
		return this.setAside.stream().filter((event) -> event.cause() != null).map(this::inWords).toList();
	}

	/** Writes the folded rows and clears them from memory. */
	void write() {
		this.transactions.accept(this.batch::flush);
		this.batch = batch();
	}

}
