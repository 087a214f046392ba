package com.fadeline.demo;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;

import com.fadeline.api.client.ClientEvent.ClientRegistered;
import com.fadeline.api.id.ClientId;

/** Reader of how much of the demo is in the event store already. */
final class DemoState {

	private final EventStore events;

	DemoState(EventStore events) {
		this.events = events;
	}

	/**
	 * Returns the day the demo was first made for; empty if none of its clients exists.
	 */
	Optional<LocalDate> madeFor(Stream<ClientId> clients) {
		return clients.flatMap((client) -> madeFor(client).stream()).findFirst();
	}

	private Optional<LocalDate> madeFor(ClientId client) {
		DomainEventStream stream = this.events.readEvents(client.toString());
		return stream.hasNext() && stream.next().getPayload() instanceof ClientRegistered registered
				? DemoReference.parse(registered.details().reference()).map(DemoReference::today) : Optional.empty();
	}

	/**
	 * Returns the commands that are still to be sent. Each of the demo's commands yields
	 * one event, so an aggregate has had as many of them as it has events.
	 */
	List<TimedCommand> missing(List<TimedCommand> commands) {
		Map<UUID, Long> had = new HashMap<>();
		List<TimedCommand> missing = new ArrayList<>();
		for (TimedCommand timed : commands) {
			long left = had.computeIfAbsent(timed.command().aggregateId(), this::events);
			if (left == 0) {
				missing.add(timed);
			}
			had.put(timed.command().aggregateId(), Math.max(0, left - 1));
		}
		return missing;
	}

	private long events(UUID aggregate) {
		return this.events.lastSequenceNumberFor(aggregate.toString()).map((last) -> last + 1).orElse(0L);
	}

}
