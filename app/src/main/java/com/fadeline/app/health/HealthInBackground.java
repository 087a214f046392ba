package com.fadeline.app.health;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Checks every part of the health each second, so that who asks is answered at once from
 * what is known, during an outage too. Whether the service is alive and ready is known
 * without a check.
 */
@Component
final class HealthInBackground implements SmartLifecycle {

	private static final long MILLIS_BETWEEN = 1000;

	private final HealthContributorRegistry registry;

	private volatile @Nullable ScheduledExecutorService clock;

	private volatile @Nullable ExecutorService checks;

	HealthInBackground(HealthContributorRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void start() {
		ExecutorService checks = Executors.newVirtualThreadPerTaskExecutor();
		List<RememberedHealth> parts = new ArrayList<>();
		this.registry.stream().toList().forEach((part) -> {
			if (part.contributor() instanceof HealthIndicator indicator
					&& !(indicator instanceof AvailabilityStateHealthIndicator)
					&& !(indicator instanceof RememberedHealth)) {
				RememberedHealth remembered = new RememberedHealth(indicator, checks);
				this.registry.unregisterContributor(part.name());
				this.registry.registerContributor(part.name(), remembered);
				parts.add(remembered);
			}
		});
		ScheduledExecutorService clock = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("health").factory());
		clock.scheduleWithFixedDelay(() -> parts.forEach(RememberedHealth::check), 0, MILLIS_BETWEEN,
				TimeUnit.MILLISECONDS);
		this.checks = checks;
		this.clock = clock;
	}

	@Override
	public void stop() {
		ScheduledExecutorService clock = this.clock;
		ExecutorService checks = this.checks;
		if (clock != null && checks != null) {
			clock.shutdownNow();
			checks.shutdownNow();
			this.clock = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.clock != null;
	}

}
