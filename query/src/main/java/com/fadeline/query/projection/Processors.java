package com.fadeline.query.projection;

import java.util.Collection;
import java.util.List;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.UnableToClaimTokenException;
import org.axonframework.messaging.deadletter.SequencedDeadLetterQueue;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The event processors of the read models, named as these. */
@Component
final class Processors {

	private final EventProcessingConfiguration processing;

	Processors(EventProcessingConfiguration processing) {
		this.processing = processing;
	}

	/**
	 * Stops those that run, does something, and starts them again whatever comes of it.
	 */
	void whileResting(Collection<String> names, Runnable task) {
		List<StreamingEventProcessor> running = names.stream()
			.map((name) -> this.processing.eventProcessor(name, StreamingEventProcessor.class).orElseThrow())
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
	 * Puts all of a resting processor's tokens at a position, and drops its dead letters:
	 * what they were about has been done. Takes part in the current transaction.
	 * @param position null where there is no event yet
	 * @throws RebuildException if another process has the processor's tokens
	 */
	void advance(String name, @Nullable TrackingToken position) {
		if (position == null) {
			return;
		}
		TokenStore tokens = this.processing.tokenStore(name);
		int[] segments = tokens.fetchSegments(name);
		if (segments.length == 0) {
			throw new RebuildException(
					"The processor of %s has no tokens yet; let it start once before a rebuild".formatted(name));
		}
		try {
			for (int segment : segments) {
				tokens.fetchToken(name, segment);
				tokens.storeToken(position, name, segment);
				tokens.releaseClaim(name, segment);
			}
		}
		catch (UnableToClaimTokenException ex) {
			throw new RebuildException(
					"Another process keeps %s too; stop it, or wait until its claim has run out".formatted(name), ex);
		}
		this.processing.deadLetterQueue(name).ifPresent(SequencedDeadLetterQueue::clear);
	}

}
