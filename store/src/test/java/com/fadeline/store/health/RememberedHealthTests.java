package com.fadeline.store.health;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RememberedHealthTests {

	private final ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();

	@AfterEach
	void tearDown() {
		this.executor.shutdownNow();
	}

	@Test
	void what_answers_is_reported_as_it_is() {
		RememberedHealth health = new RememberedHealth(() -> Health.up().withDetail("waiting", 3).build(),
				this.executor);

		await().untilAsserted(() -> assertThat(health.health().getDetails()).containsEntry("waiting", 3));
	}

	@Test
	void what_fails_however_is_reported_as_down_and_checked_again() {
		AtomicInteger checks = new AtomicInteger();
		RememberedHealth health = new RememberedHealth(() -> {
			if (checks.incrementAndGet() == 1) {
				throw new NoClassDefFoundError("gone");
			}
			return Health.up().build();
		}, this.executor);

		assertThat(health.health().getStatus()).isIn(Status.DOWN, Status.UNKNOWN);
		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
	}

	@Test
	void what_does_not_answer_is_asked_in_vain_for_a_moment_alone_and_soon_reported_as_down() {
		CountDownLatch never = new CountDownLatch(1);
		RememberedHealth health = new RememberedHealth(() -> {
			awaitUninterruptedly(never);
			return Health.up().build();
		}, this.executor);

		long started = System.nanoTime();
		Health first = health.health();

		assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(1));
		assertThat(first.getStatus()).isEqualTo(Status.UNKNOWN);
		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
		assertThat(health.health().getDetails()).containsKey("unansweredForSeconds");
		never.countDown();
		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.UP));
	}

	@Test
	void one_that_throws_is_down_and_asked_again() {
		RememberedHealth health = new RememberedHealth(() -> {
			throw new IllegalStateException("no");
		}, this.executor);

		await().untilAsserted(() -> assertThat(health.health().getStatus()).isEqualTo(Status.DOWN));
	}

	private static void awaitUninterruptedly(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
