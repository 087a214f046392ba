package com.fadeline.query.projection;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** All events that are stored, in their order. */
public interface EventLog {

	/**
	 * Reads on, page by page.
	 * @param after where the page before ended; null starts at the first event
	 * @param limit the most events that are read
	 */
	Page read(@Nullable TrackingToken after, int limit);

	/** The events of one aggregate, oldest first. */
	List<? extends DomainEventMessage<?>> of(UUID aggregate);

	/**
	 * Some events.
	 *
	 * @param position where the page ends; null if no event followed
	 */
	record Page(List<? extends EventMessage<?>> events, @Nullable TrackingToken position) {

		public Page {
			events = List.copyOf(events);
		}

	}

}
