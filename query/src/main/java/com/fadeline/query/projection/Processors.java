package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;
import java.util.UUID;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.GenericDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

/** Access to the event processors of the read models, which have the same names. */
@Component
public final class Processors {

	private static final String RELEASE = "update axon.token set owner = null where processor_name = ?";

	private final ObjectProvider<EventProcessingConfiguration> configuration;

	private final JdbcOperations jdbc;

	/**
	 * @param configuration available once all event handlers are
	 */
	Processors(ObjectProvider<EventProcessingConfiguration> configuration, JdbcOperations jdbc) {
		this.configuration = configuration;
		this.jdbc = jdbc;
	}

	private EventProcessingConfiguration processing() {
		return this.configuration.getObject();
	}

	/**
	 * Returns whether events of an aggregate that a processor could not handle are
	 * waiting.
	 */
	public boolean hasSetAside(String name, UUID aggregate) {
		return processing().deadLetterQueue(name).filter((queue) -> queue.contains(aggregate.toString())).isPresent();
	}

	/** Stops the running ones, runs the task, and restarts them whatever its outcome. */
	void whileResting(Collection<String> names, Runnable task) {
		List<StreamingEventProcessor> running = names.stream()
			.map((name) -> processing().eventProcessor(name, StreamingEventProcessor.class).orElseThrow())
			.filter(StreamingEventProcessor::isRunning)
			.toList();
		try {
			running.forEach(StreamingEventProcessor::shutDown);
			task.run();
		}
		finally {
			running.forEach(StreamingEventProcessor::start);
		}
	}

	/**
	 * Moves all tokens of a stopped processor to a position, and deletes its dead
	 * letters, since their events have been handled. Another process that runs the
	 * processor too loses its claim, so that its batch is rolled back and it continues
	 * from there. Takes part in the current transaction.
	 * @param position null if there is no event yet
	 * @throws RebuildException if the processor has no tokens
	 */
	void advance(String name, @Nullable TrackingToken position) {
		if (position == null) {
			return;
		}
		TokenStore tokens = processing().tokenStore(name);
		int[] segments = tokens.fetchSegments(name);
		if (segments.length == 0) {
			throw new RebuildException(
					"The processor of %s has no tokens yet; let it start once before a rebuild".formatted(name));
		}
		this.jdbc.update(RELEASE, name);
		for (int segment : segments) {
			tokens.fetchToken(name, segment);
			tokens.storeToken(position, name, segment);
			tokens.releaseClaim(name, segment);
		}
		processing().deadLetterQueue(name).ifPresent(SequencedDeadLetterQueue::clear);
	}

	/**
	 * Stores dead letters of a stopped processor. Takes part in the current transaction.
	 */
	void setAside(String name, List<SetAside> events) {
		if (!events.isEmpty()) {
			SequencedDeadLetterQueue<EventMessage<?>> queue = processing().deadLetterQueue(name).orElseThrow();
			EnqueuePolicy<EventMessage<?>> policy = processing().deadLetterPolicy(name).orElseThrow();
			events.forEach((event) -> queue.enqueue(event.event().getAggregateIdentifier(), letter(event, policy)));
		}
	}

	private static DeadLetter<? extends EventMessage<?>> letter(SetAside event, EnqueuePolicy<EventMessage<?>> policy) {
		String sequence = event.event().getAggregateIdentifier();
		if (event.cause() == null) {
			return new GenericDeadLetter<>(sequence, event.event());
		}
		DeadLetter<EventMessage<?>> letter = new GenericDeadLetter<>(sequence, event.event(), event.cause());
		EnqueueDecision<EventMessage<?>> decision = policy.decide(letter, event.cause());
		return decision.withDiagnostics(letter.withCause(decision.enqueueCause().orElse(event.cause())));
	}

}
