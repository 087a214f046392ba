package com.fadeline.query.projection;

import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** All events that are stored, in their order; read page by page for a rebuild. */
public interface EventLog {

	/**
	 * Reads on.
	 * @param after where the page before ended; null starts at the first event
	 * @param limit the most events that are read
	 */
	Page read(@Nullable TrackingToken after, int limit);

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
