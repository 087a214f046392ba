package com.fadeline.app.axon;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;
import org.springframework.stereotype.Component;

import com.fadeline.app.health.Attention;

/**
 * Asks for attention while the bell has not rung: views are late then, though they come.
 */
@Component("eventBellHealthIndicator")
@ConditionalOnProperty(name = "fadeline.event-store", havingValue = "embedded", matchIfMissing = true)
final class EventBellHealth extends AbstractHealthIndicator {

	private static final Duration LONGEST_SILENCE = Duration.ofSeconds(10);

	private final EventBell bell;

	EventBellHealth(EventBell bell) {
		super("The event bell cannot be asked");
		this.bell = bell;
	}

	@Override
	protected void doHealthCheck(Health.Builder health) {
		Duration silence = this.bell.silence();
		health.withDetail("silentForSeconds", silence.toSeconds());
		if (silence.compareTo(LONGEST_SILENCE) > 0) {
			health.status(Attention.STATUS);
		}
		else {
			health.up();
		}
	}

}
