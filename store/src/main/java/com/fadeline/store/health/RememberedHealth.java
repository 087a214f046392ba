package com.fadeline.store.health;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health indicator that returns at once the last result of another one, or that the other
 * has not answered for some seconds. A request may start a check, but hardly waits for
 * it.
 */
final class RememberedHealth implements HealthIndicator {

	private static final Logger log = LoggerFactory.getLogger(RememberedHealth.class);

	/** How long a request waits for a check that begins now. */
	private static final Duration WAIT = Duration.ofMillis(80);

	/** A check that takes longer means that the checked part does not answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(3);

	private final HealthIndicator indicator;

	private final Executor executor;

	private final AtomicReference<@Nullable Check> running = new AtomicReference<>();

	private volatile Health last = Health.unknown().withDetail("state", "not checked yet").build();

	RememberedHealth(HealthIndicator indicator, Executor executor) {
		this.indicator = indicator;
		this.executor = executor;
	}

	/** Begins a check unless one is still running. */
	void check() {
		begin();
	}

	private @Nullable Check begin() {
		Check check = new Check(System.nanoTime(), new CompletableFuture<>());
		if (!this.running.compareAndSet(null, check)) {
			return null;
		}
		try {
			this.executor.execute(() -> run(check));
		}
		catch (RuntimeException | Error ex) {
			this.running.set(null);
			throw ex;
		}
		return check;
	}

	private void run(Check check) {
		try {
			Health health = this.indicator.health();
			this.last = (health == null) ? Health.unknown().build() : health;
		}
		catch (RuntimeException | Error ex) {
			log.warn("A part of the health cannot be checked", ex);
			this.last = Health.down().withDetail("error", ex.getClass().getName()).build();
		}
		finally {
			this.running.set(null);
			check.done().complete(null);
		}
	}

	@Override
	public Health health() {
		Check begun = begin();
		if (begun != null) {
			await(begun);
		}
		Check check = this.running.get();
		Duration unanswered = (check == null) ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - check.started());
		return (unanswered.compareTo(PATIENCE) < 0) ? this.last
				: Health.down().withDetail("unansweredForSeconds", unanswered.toSeconds()).build();
	}

	private static void await(Check check) {
		try {
			check.done().get(WAIT.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (TimeoutException | ExecutionException ex) {
			// The last result is returned.
		}
	}

	private record Check(long started, CompletableFuture<@Nullable Void> done) {
	}

}
