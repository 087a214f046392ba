package com.fadeline.query.projection;

import java.util.List;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;

/** A copy of a read model that is being filled from its first event on. */
final class Copy<E, S> {

	private final ReadModel<E, S> model;

	private final Table<S> table;

	private final EventLog events;

	private Batch<E, S> batch;

	/**
	 * @param schema where the copy's table is, empty at first
	 */
	Copy(ReadModel<E, S> model, String schema, EventLog events) {
		this.model = model;
		this.table = model.table().in(schema);
		this.events = events;
		this.batch = new Batch<>(model, this.table, events);
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
	 * Folds events in memory.
	 * @throws RebuildException if one of them cannot be
	 */
	void fold(List<? extends EventMessage<?>> events) {
		this.batch.load(events);
		for (EventMessage<?> event : events) {
			if (concerns(event)) {
				fold((DomainEventMessage<?>) event);
			}
		}
	}

	private void fold(DomainEventMessage<?> event) {
		try {
			this.batch.apply(event);
		}
		catch (RuntimeException ex) {
			throw new RebuildException("Event %d of %s cannot be folded into %s: %s"
				.formatted(event.getSequenceNumber(), event.getAggregateIdentifier(), name(), ex.getMessage()), ex);
		}
	}

	/** Writes what was folded and forgets it. */
	void write() {
		this.batch.flush();
		this.batch = new Batch<>(this.model, this.table, this.events);
	}

}
