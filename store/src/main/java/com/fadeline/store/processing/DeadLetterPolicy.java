package com.fadeline.store.processing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.MetaData;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * Policy of events that cannot be handled: such an event is set aside, and with it the
 * later events of its aggregate, so that all others go on. It is tried again after
 * growing pauses; after the last attempt it stays until an administrator acts. No event
 * is ever dropped.
 *
 * @param retryAfter the pauses, one for each attempt
 */
record DeadLetterPolicy(List<Duration> retryAfter) implements EnqueuePolicy<EventMessage<?>> {

	private static final String ATTEMPTS = "attempts";

	private static final String CAUSE = "cause";

	@Override
	public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
		return Decisions.requeue(ThrowableCause.truncated(cause),
				(failed) -> failed.diagnostics()
					.and(ATTEMPTS, attempts(failed.diagnostics()) + 1)
					.and(CAUSE, cause.getClass().getName()));
	}

	boolean isDue(DeadLetter<? extends EventMessage<?>> letter, Instant now) {
		return nextAttempt(attempts(letter.diagnostics()), letter.lastTouched()).filter((at) -> !at.isAfter(now))
			.isPresent();
	}

	/** Returns when the next automatic attempt is due; empty if there is none left. */
	Optional<Instant> nextAttempt(int attempts, Instant lastTouched) {
		int retries = Math.max(0, attempts - 1);
		return (retries < this.retryAfter.size()) ? Optional.of(lastTouched.plus(this.retryAfter.get(retries)))
				: Optional.empty();
	}

	/**
	 * Returns the class name of the last failure, which Axon drops when a retry fails.
	 */
	static Optional<String> cause(MetaData diagnostics) {
		return Optional.ofNullable(diagnostics.get(CAUSE)).map(Object::toString);
	}

	/**
	 * Returns the failed attempts so far; 0 for a letter that only waits for an earlier
	 * one.
	 */
	static int attempts(MetaData diagnostics) {
		return (diagnostics.get(ATTEMPTS) instanceof Number number) ? number.intValue() : 0;
	}

}
