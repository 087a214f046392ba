package com.fadeline.query.projection;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

	private final List<SetAside> setAside = new ArrayList<>();

	private final Set<String> damaged = new HashSet<>();

	private Batch<E, S> batch;

	/**
	 * @param schema the schema of the copy's table, empty at first
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
	 * Folds events in memory. An event that cannot be folded is set aside, with those of
	 * its aggregate that follow it.
	 * @throws RebuildException if so many fail that the fold itself is probably at fault
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
		if (this.damaged.contains(event.getAggregateIdentifier())) {
			setAside(event, null);
			return;
		}
		try {
			this.batch.apply(event);
		}
		catch (DataAccessException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			this.damaged.add(event.getAggregateIdentifier());
			setAside(event, ex);
		}
	}

	private void setAside(DomainEventMessage<?> event, @Nullable RuntimeException cause) {
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
		this.batch.flush();
		this.batch = new Batch<>(this.model, this.table, this.events);
	}

}
