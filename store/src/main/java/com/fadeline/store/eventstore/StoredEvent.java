package com.fadeline.store.eventstore;

import org.axonframework.common.DateTimeUtils;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Row of the table of events, still without its index. */
record StoredEvent(String eventIdentifier, String aggregateIdentifier, long sequenceNumber, @Nullable String type,
		String timeStamp, String payloadType, @Nullable String payloadRevision, byte[] payload, byte[] metaData) {

	/** Place in the stream of its aggregate, which only one event can have. */
	record Position(String aggregateIdentifier, long sequenceNumber) {
	}

	/**
	 * Serialises an event. One that belongs to no aggregate becomes the only event of a
	 * stream of its own, as in Axon's own engines.
	 */
	static StoredEvent of(EventMessage<?> event, Serializer serializer) {
		SerializedObject<byte[]> payload = event.serializePayload(serializer, byte[].class);
		SerializedObject<byte[]> metaData = event.serializeMetaData(serializer, byte[].class);
		String identifier = event.getIdentifier();
		DomainEventMessage<?> ofAggregate = (event instanceof DomainEventMessage<?> domainEvent) ? domainEvent : null;
		return new StoredEvent(identifier, (ofAggregate != null) ? ofAggregate.getAggregateIdentifier() : identifier,
				(ofAggregate != null) ? ofAggregate.getSequenceNumber() : 0,
				(ofAggregate != null) ? ofAggregate.getType() : null, DateTimeUtils.formatInstant(event.getTimestamp()),
				payload.getType().getName(), payload.getType().getRevision(), payload.getData(), metaData.getData());
	}

	Position position() {
		return new Position(this.aggregateIdentifier, this.sequenceNumber);
	}

}
