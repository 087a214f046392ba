package com.fadeline.query.projection;

import java.util.List;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.jspecify.annotations.Nullable;

/** Events as a test has stored them. */
final class TestLog implements EventLog {

	private final List<DomainEventMessage<?>> events;

	TestLog(DomainEventMessage<?>... events) {
		this.events = List.of(events);
	}

	@Override
	public Page read(@Nullable TrackingToken after, int limit) {
		throw new UnsupportedOperationException("Nothing is rebuilt");
	}

	@Override
	public List<DomainEventMessage<?>> of(UUID aggregate) {
		return this.events.stream()
			.filter((event) -> event.getAggregateIdentifier().equals(aggregate.toString()))
			.toList();
	}

}
