package com.fadeline.command;

import org.axonframework.eventsourcing.CachingEventSourcingRepository;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.modelling.command.AggregateNotFoundException;
import org.axonframework.modelling.command.LockAwareAggregate;

/**
 * Caching Axon repository of aggregates that are created as often as loaded. Axon creates
 * an aggregate when an exception of exactly this class reports that none exists; the same
 * instance is thrown each time, since its stack trace would take an eighth of the
 * command's time.
 */
final class CreatingRepository<T> extends CachingEventSourcingRepository<T> {

	private static final AggregateNotFoundException NONE = new AggregateNotFoundException("",
			"There is none yet, so it can be created");

	CreatingRepository(EventSourcingRepository.Builder<T> builder) {
		super(builder);
	}

	@Override
	protected DomainEventStream readEvents(String aggregateIdentifier) {
		DomainEventStream events = super.readEvents(aggregateIdentifier);
		if (!events.hasNext()) {
			throw NONE;
		}
		return events;
	}

	@Override
	protected LockAwareAggregate<T, EventSourcedAggregate<T>> doLoad(String aggregateIdentifier, Long version) {
		try {
			return super.doLoad(aggregateIdentifier, version);
		}
		catch (AggregateNotFoundException ex) {
			throw (ex == NONE) ? new AggregateNotFoundException(aggregateIdentifier, "There is no such aggregate") : ex;
		}
	}

}
