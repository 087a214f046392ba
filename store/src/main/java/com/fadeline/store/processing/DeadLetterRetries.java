package com.fadeline.store.processing;

import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.deadletter.jdbc.JdbcDeadLetter;
import org.axonframework.messaging.deadletter.SequencedDeadLetterProcessor;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.SmartLifecycle;

import com.fadeline.store.background.Rounds;

/** Worker that hands due dead letters back to their event handlers. */
public final class DeadLetterRetries implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DeadLetterRetries.class);

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

	private final ProcessingGroups groups;

	private final EventProcessingConfiguration processing;

	private final DeadLetterPolicy policy;

	private final SetAsideTable table;

	private final Duration interval;

	private final Clock clock;

	private volatile @Nullable Rounds retrying;

	private volatile @Nullable Rounds requested;

	DeadLetterRetries(ProcessingGroups groups, EventProcessingConfiguration processing, DeadLetterPolicy policy,
			SetAsideTable table, Duration interval, Clock clock) {
		this.groups = groups;
		this.processing = processing;
		this.policy = policy;
		this.table = table;
		this.interval = interval;
		this.clock = clock;
	}

	/**
	 * Tries every due letter once; after a success the letters that waited for it follow.
	 */
	void retryDue() {
		this.groups.names().forEach(this::retryDue);
	}

	private void retryDue(String group) {
		try {
			// Checked first, since Axon's processor hides an unreachable database.
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

	/** Tries what administrators asked to retry, if this process has the processors. */
	public synchronized void retryRequested() {
		this.table.requested(this.groups.names()).forEach((letters) -> {
			retry(letters.getKey(), letters.getValue());
			this.table.tried(letters.getKey(), letters.getValue());
		});
	}

	private void retry(String group, String record) {
		try {
			this.processing.sequencedDeadLetterProcessor(group)
				.ifPresent((processor) -> processor.process((letter) -> letter instanceof JdbcDeadLetter<?> stored
						&& stored.getSequenceIdentifier().equals(record)));
		}
		catch (RuntimeException | Error ex) {
			log.warn("Dead letters of {} could not be tried again", group, ex);
		}
	}

	@Override
	public void start() {
		this.retrying = Rounds.every(this.interval, "dead-letters", this::retryDue);
		this.requested = Rounds.every(BETWEEN_LOOKS, "requested-retries", this::retryRequested);
	}

	@Override
	public void stop() {
		close(this.retrying);
		close(this.requested);
		this.retrying = null;
		this.requested = null;
	}

	private static void close(@Nullable Rounds rounds) {
		if (rounds != null) {
			rounds.close();
		}
	}

	@Override
	public boolean isRunning() {
		return this.retrying != null;
	}

}
