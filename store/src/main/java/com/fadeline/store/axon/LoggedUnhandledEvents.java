package com.fadeline.store.axon;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import com.fadeline.api.UnreadableEventException;
import com.fadeline.command.erasure.UnhandledEvents;
import com.fadeline.query.projection.EventLog;

/**
 * Reader of the events that a processor has not handled: the event log from the position
 * of its last segment, then the dead letters. In this order an event on its way is found
 * at least once.
 */
@Component
class LoggedUnhandledEvents implements UnhandledEvents {

	private static final Logger log = LoggerFactory.getLogger(LoggedUnhandledEvents.class);

	private static final int PAGE = 1000;

	private final JdbcClient jdbc;

	private final Serializer serializer;

	private final EventLog events;

	private final ObjectProvider<EventProcessingConfiguration> processing;

	LoggedUnhandledEvents(JdbcClient jdbc, Serializer serializer, EventLog events,
			ObjectProvider<EventProcessingConfiguration> processing) {
		this.jdbc = jdbc;
		this.serializer = serializer;
		this.events = events;
		this.processing = processing;
	}

	@Override
	public <T> void forEach(String processor, Class<T> kind, Consumer<T> event) {
		@Nullable TrackingToken position = position(processor);
		EventLog.Page page;
		do {
			page = this.events.read(position, PAGE);
			position = page.position();
			pass(page.events().stream(), kind, event);
		}
		while (page.events().size() == PAGE);
		pass(letters(processor), kind, event);
	}

	private static <T> void pass(Stream<? extends EventMessage<?>> messages, Class<T> kind, Consumer<T> event) {
		messages.filter((message) -> message.getPayloadType() == kind)
			.forEach((message) -> readable(message).map(kind::cast).ifPresent(event));
	}

	/**
	 * Returns the event; empty if it cannot be read, since then its client is unknown.
	 */
	private static Optional<Object> readable(EventMessage<?> message) {
		try {
			return Optional.of(message.getPayload());
		}
		catch (UnreadableEventException ex) {
			log.warn("Event {} is passed over: {}", message.getIdentifier(), ex.getMessage());
			return Optional.empty();
		}
	}

	/** Returns the least position of all segments; null before the first event. */
	private @Nullable TrackingToken position(String processor) {
		List<Position> positions = this.jdbc.sql("select token, token_type from axon.token where processor_name = ?")
			.param(processor)
			.query((row, number) -> new Position(read(row.getBytes("token"), row.getString("token_type"))))
			.list();
		return positions.stream().reduce(Position::earlier).map(Position::token).orElse(null);
	}

	private @Nullable TrackingToken read(byte @Nullable [] token, @Nullable String type) {
		return (token == null) ? null : WrappedToken.unwrapLowerBound(this.serializer
			.deserialize(new SimpleSerializedObject<>(token, byte[].class, Objects.requireNonNull(type), null)));
	}

	private Stream<? extends EventMessage<?>> letters(String group) {
		return this.processing.getObject().deadLetterQueue(group).stream().flatMap(LoggedUnhandledEvents::letters);
	}

	private static Stream<? extends EventMessage<?>> letters(SequencedDeadLetterQueue<EventMessage<?>> queue) {
		Stream.Builder<EventMessage<?>> messages = Stream.builder();
		queue.deadLetters()
			.forEach((sequence) -> sequence
				.forEach((DeadLetter<? extends EventMessage<?>> letter) -> messages.add(letter.message())));
		return messages.build();
	}

	/**
	 * Position of a segment.
	 *
	 * @param token null if it has not begun
	 */
	private record Position(@Nullable TrackingToken token) {

		Position earlier(Position other) {
			return (this.token == null || other.token == null) ? new Position(null)
					: new Position(this.token.lowerBound(other.token));
		}

	}

}
