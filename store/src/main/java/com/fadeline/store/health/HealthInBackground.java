package com.fadeline.store.health;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.health.application.AvailabilityStateHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.registry.HealthContributorRegistry;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

import com.fadeline.store.background.Rounds;

/**
 * Scheduler that runs every health check each second, so that a request for the health is
 * answered at once from the last result, during an outage too. Whether the service is
 * alive and ready needs no check.
 */
@Component
final class HealthInBackground implements SmartLifecycle {

	private static final Duration PAUSE = Duration.ofSeconds(1);

	private final HealthContributorRegistry registry;

	private volatile @Nullable Rounds checking;

	private volatile @Nullable ExecutorService checks;

	HealthInBackground(HealthContributorRegistry registry) {
		this.registry = registry;
	}

	@Override
	public void start() {
		ExecutorService checks = Executors
			.newCachedThreadPool(Thread.ofPlatform().daemon().name("health-", 0).factory());
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
		parts.forEach(RememberedHealth::check);
		this.checks = checks;
		this.checking = Rounds.every(PAUSE, "health", () -> parts.forEach(RememberedHealth::check));
	}

	@Override
	public void stop() {
		Rounds checking = this.checking;
		ExecutorService checks = this.checks;
		if (checking != null && checks != null) {
			checking.close();
			checks.shutdownNow();
			this.checking = null;
		}
	}

	@Override
	public boolean isRunning() {
		return this.checking != null;
	}

}
