package com.fadeline.store.serialization;

import java.util.List;
import java.util.stream.Stream;

import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;

import com.fadeline.api.event.UnreadableEvent;

/**
 * Upcaster that gives another one event at a time; one that it cannot change is read as
 * {@link UnreadableEvent} instead of stopping the reading of all.
 */
final class CarefulUpcaster implements EventUpcaster {

	private final EventUpcaster upcaster;

	private final Serializer serializer;

	CarefulUpcaster(EventUpcaster upcaster, Serializer serializer) {
		this.upcaster = upcaster;
		this.serializer = serializer;
	}

	@Override
	public Stream<IntermediateEventRepresentation> upcast(Stream<IntermediateEventRepresentation> events) {
		return events.flatMap(this::upcast);
	}

	private Stream<IntermediateEventRepresentation> upcast(IntermediateEventRepresentation event) {
		try {
			List<IntermediateEventRepresentation> changed = this.upcaster.upcast(Stream.of(event)).toList();
			changed.stream().filter((result) -> result != event).forEach(CarefulUpcaster::readNow);
			return changed.stream();
		}
		catch (RuntimeException ex) {
			return Stream.of(unreadable(event));
		}
	}

	/**
	 * Reads the event now: Axon changes an event when it is read, where a failure would
	 * hit others too.
	 */
	private static void readNow(IntermediateEventRepresentation event) {
		event.getData();
		event.getMetaData().getObject();
	}

	private IntermediateEventRepresentation unreadable(IntermediateEventRepresentation event) {
		String name = event.getType().getName();
		UnreadableEvent read = new UnreadableEvent(name, event.getType().getRevision(),
				"An event %s (revision %s) cannot be brought to its present form".formatted(name,
						event.getType().getRevision()));
		byte[] json = this.serializer.serialize(read, byte[].class).getData();
		return event.upcast(new SimpleSerializedType(UnreadableEvent.class.getSimpleName(), null), byte[].class,
				(data) -> json, (metaData) -> metaData);
	}

}
