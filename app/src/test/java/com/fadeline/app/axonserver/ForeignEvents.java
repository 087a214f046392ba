package com.fadeline.app.axonserver;

import java.util.stream.Stream;

import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

/**
 * Leaves out what the tests of the store have put into the same Axon Server, which
 * Fadeline would rightly not take for its own.
 */
public final class ForeignEvents implements EventUpcaster {

	@Override
	public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
		return events.filter((event) -> !event.getType().getName().startsWith("com.fadeline.app.eventstore."));
	}

}
