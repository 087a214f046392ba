package com.fadeline.store.axon;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

import org.axonframework.common.stream.BlockingStream;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

import com.fadeline.query.projection.EventLog;

/**
 * Reader of the events of Axon Server up to its head, by a stream like that of its event
 * processors.
 */
@Component
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "axonserver")
final class StreamedEventLog implements EventLog {

	private static final int SECONDS_WITHOUT_EVENT = 10;

	private final ObjectProvider<EventStore> source;

	StreamedEventLog(ObjectProvider<EventStore> source) {
		this.source = source;
	}

	@Override
	public Page read(@Nullable TrackingToken after, int limit) {
		EventStore source = this.source.getObject();
		TrackingToken head = source.createHeadToken();
		List<TrackedEventMessage<?>> events = new ArrayList<>();
		TrackingToken position = after;
		try (BlockingStream<TrackedEventMessage<?>> stream = source.openStream(after)) {
			while (events.size() < limit && !reached(head, position)) {
				if (!stream.hasNextAvailable(SECONDS_WITHOUT_EVENT, TimeUnit.SECONDS)) {
					throw new IllegalStateException("Axon Server sent no event after %s for %d seconds, its head is %s"
						.formatted(position, SECONDS_WITHOUT_EVENT, head));
				}
				TrackedEventMessage<?> event = stream.nextAvailable();
				events.add(event);
				position = event.trackingToken();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while events were read", ex);
		}
		return new Page(events, events.isEmpty() ? null : position);
	}

	@Override
	public List<? extends DomainEventMessage<?>> of(UUID aggregate) {
		return this.source.getObject().readEvents(aggregate.toString(), 0).asStream().toList();
	}

	private static boolean reached(@Nullable TrackingToken head, @Nullable TrackingToken position) {
		return head == null || (position != null && position.covers(head));
	}

}
