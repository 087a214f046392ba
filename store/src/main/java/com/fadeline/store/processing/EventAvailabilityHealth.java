package com.fadeline.store.processing;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import com.fadeline.store.health.Attention;

/**
 * Health indicator of the notifier of event processors: attention while it has not
 * notified them, since views are late then.
 */
@Component("eventBellHealthIndicator")
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
final class EventAvailabilityHealth extends AbstractHealthIndicator {

	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

	private final EventAvailabilityNotifier notifier;

	EventAvailabilityHealth(EventAvailabilityNotifier notifier) {
		super("The event bell cannot be asked");
		this.notifier = notifier;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		report(this.notifier.silence(), health);
	}

	static void report(Duration silence, Health.Builder health) {
		health.withDetail("silentForSeconds", silence.toSeconds());
		if (silence.compareTo(LONGEST_SILENCE) > 0) {
			health.status(Attention.STATUS);
		}
		else {
			health.up();
		}
	}

}
