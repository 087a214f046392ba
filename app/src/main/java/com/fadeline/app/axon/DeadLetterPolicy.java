package com.fadeline.app.axon;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.axonframework.eventhandling.EventMessage;
import org.axonframework.messaging.deadletter.DeadLetter;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.messaging.deadletter.EnqueueDecision;
import org.axonframework.messaging.deadletter.EnqueuePolicy;
import org.axonframework.messaging.deadletter.ThrowableCause;

/**
 * An event that cannot be handled is set aside, and with it the later events of its
 * aggregate, so that all others go on. It is tried again after growing pauses; when they
 * are used up it stays until somebody acts. No event is ever dropped.
 *
 * @param retryAfter the pauses, one for each attempt
 */
record DeadLetterPolicy(List<Duration> retryAfter) implements EnqueuePolicy<EventMessage<?>> {

	private static final String ATTEMPTS = "attempts";

	@Override
	public EnqueueDecision<EventMessage<?>> decide(DeadLetter<? extends EventMessage<?>> letter, Throwable cause) {
		return Decisions.requeue(ThrowableCause.truncated(cause),
				(failed) -> failed.diagnostics().and(ATTEMPTS, attempts(failed) + 1));
	}

	boolean isDue(DeadLetter<? extends EventMessage<?>> letter, Instant now) {
		int retries = Math.max(0, attempts(letter) - 1);
		return retries < this.retryAfter.size()
				&& !letter.lastTouched().plus(this.retryAfter.get(retries)).isAfter(now);
	}

	/** Failed attempts so far; none for a letter that only waits for an earlier one. */
	private static int attempts(DeadLetter<?> letter) {
		return (letter.diagnostics().get(ATTEMPTS) instanceof Number number) ? number.intValue() : 0;
	}

}
