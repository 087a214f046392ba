package com.fadeline.store.eventstore;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.GenericMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;

/** Appends events to a store the way a command does. */
final class Appends {

	private Appends() {
	}

	/** What is in the events of these tests. */
	record Noted(String text) {
	}

	static String newStream() {
		return UUID.randomUUID().toString();
	}

	/** Events that follow each other in one stream. */
	static List<DomainEventMessage<?>> events(String stream, long firstSequence, int count) {
		List<DomainEventMessage<?>> events = new ArrayList<>();
		for (long sequence = firstSequence; sequence < firstSequence + count; sequence++) {
			events.add(new GenericDomainEventMessage<>("Note", stream, sequence,
					new Noted("%s no. %d".formatted(stream, sequence))));
		}
		return events;
	}

	static void append(EventStore store, List<? extends EventMessage<?>> events) {
		DefaultUnitOfWork.startAndGet(new GenericMessage<>("a command")).execute(() -> store.publish(events));
	}

	static List<String> identifiers(List<? extends EventMessage<?>> events) {
		return events.stream().<String>map(EventMessage::getIdentifier).toList();
	}

}
