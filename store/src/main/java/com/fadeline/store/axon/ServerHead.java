package com.fadeline.store.axon;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import com.fadeline.store.health.EventHead;

/**
 * Head of the events in Axon Server. The time at which an event was recorded is not
 * queried there; instead, this is the time when this process first saw the event.
 */
@Component
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
final class ServerHead implements EventHead {

	private static final int MOST_REMEMBERED = 1000;

	private final ObjectProvider<EventStore> events;

	private final Clock clock;

	private final TreeMap<Long, Instant> seen = new TreeMap<>();

	ServerHead(ObjectProvider<EventStore> events, Clock clock) {
		this.events = events;
		this.clock = clock;
	}

	@Override
	public synchronized long index() {
		@Nullable TrackingToken head = this.events.getObject().createHeadToken();
		long index = (head == null) ? -1 : head.position().orElse(-1);
		this.seen.putIfAbsent(index, this.clock.instant());
		if (this.seen.size() > MOST_REMEMBERED) {
			// Of neighbours the earlier is enough: a wait is never reported too short.
			this.seen.remove(this.seen.higherKey(this.seen.firstKey()));
		}
		return index;
	}

	@Override
	public synchronized Optional<Instant> recordedAfter(long index) {
		return Optional.ofNullable(this.seen.higherEntry(index)).map(Map.Entry::getValue);
	}

}
