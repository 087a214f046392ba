package com.fadeline.store.processing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;

import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.DefaultDeadLetterJdbcConverter;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.serialization.Serializer;

import com.fadeline.api.UnreadableEventException;
import com.fadeline.query.projection.EventLog;

/**
 * Converter of dead letters. A letter has a copy of its event; where the copy cannot be
 * read, the event is read from the store as it is now. So an event that was repaired
 * there can be handled, and one that was removed from there ends its letter.
 */
final class CurrentDeadLetters extends DefaultDeadLetterJdbcConverter<EventMessage<?>> {

	private final EventLog events;

	CurrentDeadLetters(Serializer genericSerializer, Serializer eventSerializer, EventLog events) {
		super(DefaultDeadLetterJdbcConverter.<EventMessage<?>>builder()
			.schema(DeadLetterTable.SCHEMA)
			.genericSerializer(genericSerializer)
			.eventSerializer(eventSerializer));
		this.events = events;
	}

	@Override
	public JdbcDeadLetter<EventMessage<?>> convertToLetter(ResultSet row) throws SQLException {
		JdbcDeadLetter<EventMessage<?>> letter = super.convertToLetter(row);
		if (isReadable(letter.message()) || !(letter.message() instanceof DomainEventMessage<?> event)) {
			return letter;
		}
		return new JdbcDeadLetter<>(letter.getIdentifier(), letter.getSequenceIndex(), letter.getSequenceIdentifier(),
				letter.enqueuedAt(), letter.lastTouched(), letter.cause().orElse(null), letter.diagnostics(),
				stored(event).orElseGet(() -> new GenericEventMessage<>(new Removed())));
	}

	private static boolean isReadable(EventMessage<?> message) {
		try {
			ReadableEvents.require(message);
			return true;
		}
		catch (UnreadableEventException ex) {
			return false;
		}
	}

	private Optional<EventMessage<?>> stored(DomainEventMessage<?> event) {
		return this.events.of(UUID.fromString(event.getAggregateIdentifier()))
			.stream()
			.filter((stored) -> stored.getIdentifier().equals(event.getIdentifier()))
			.<EventMessage<?>>map((stored) -> stored)
			.findFirst();
	}

	/** Placeholder of an event that is no longer in the store; no handler handles it. */
	record Removed() {
	}

}
