package com.fadeline.query.projection;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Port for all stored events, in their order. */
public interface EventLog {

	/**
	 * Reads the next page.
	 * @param after the position of the page before; null starts at the first event
	 * @param limit the most events to read
	 */
	Page read(@Nullable TrackingToken after, int limit);

	/**
	 * Returns the events stored until now by whole streams; empty if there are none, or
	 * if the store can be read in the order of its events alone.
	 */
	default Optional<EventStreams> streams() {
		return Optional.empty();
	}

	/** Returns the events of one aggregate, oldest first. */
	List<? extends DomainEventMessage<?>> of(UUID aggregate);

	/**
	 * Value object of a page of events.
	 *
	 * @param position the end of the page; null if no event followed
	 */
	record Page(List<? extends EventMessage<?>> events, @Nullable TrackingToken position) {

		public Page {
			events = List.copyOf(events);
		}

	}

}
