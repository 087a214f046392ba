package com.fadeline.app.axon;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import com.fadeline.app.background.Rounds;

/**
 * Hands dead letters that are due back to their event handlers.
 */
final class DeadLetterRetries implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterRetries.class);

	private final ProcessingGroups groups;

	private final EventProcessingConfiguration processing;

	private final DeadLetterPolicy policy;

	private final Duration interval;

	private final Clock clock;

	private volatile @Nullable Rounds retrying;

	DeadLetterRetries(ProcessingGroups groups, EventProcessingConfiguration processing, DeadLetterPolicy policy,
			Duration interval, Clock clock) {
		this.groups = groups;
		this.processing = processing;
		this.policy = policy;
		this.interval = interval;
		this.clock = clock;
	}

	/**
	 * Tries every letter that is due, once; after a success the letters that waited for
	 * it follow.
	 */
	void retryDue() {
		this.groups.names().forEach(this::retryDue);
	}

	private void retryDue(String group) {
		try {
			// Asked first since Axon's processor hides it where the database is out of
			// reach.
			if (this.processing.deadLetterQueue(group).filter((queue) -> queue.size() > 0).isPresent()) {
				this.processing.sequencedDeadLetterProcessor(group).ifPresent(this::retryDue);
			}
		}
		catch (RuntimeException | Error ex) {
			log.warn("Dead letters of {} could not be tried again", group, ex);
		}
	}

	private void retryDue(SequencedDeadLetterProcessor<EventMessage<?>> processor) {
		Set<String> tried = new HashSet<>();
		int before;
		do {
			before = tried.size();
			processor.process((letter) -> this.policy.isDue(letter, this.clock.instant())
					&& tried.add(letter.message().getIdentifier()));
		}
		while (tried.size() > before);
	}

	@Override
	public void start() {
		this.retrying = Rounds.every(this.interval, "dead-letters", this::retryDue);
	}

	@Override
	public void stop() {
		Rounds running = this.retrying;
		if (running != null) {
			running.close();
			this.retrying = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.retrying != null;
	}

}
