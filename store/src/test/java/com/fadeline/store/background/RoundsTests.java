package com.fadeline.store.background;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class RoundsTests {

	private final AtomicInteger rounds = new AtomicInteger();

	@Test
	void what_fails_is_done_again_whatever_the_failure_was() {
		try (Rounds going = Rounds.every(Duration.ofMillis(1), "trial", () -> {
			switch (this.rounds.incrementAndGet()) {
				case 1 -> throw new IllegalStateException("once");
				case 2 -> throw new NoClassDefFoundError("gone");
				default -> {
				}
			}
		})) {
			await().until(() -> this.rounds.get() > 3);
		}
	}

	@Test
	void it_has_a_thread_of_its_own_which_keeps_no_process_alive_and_ends() {
		AtomicReference<Thread> thread = new AtomicReference<>();
		try (Rounds going = Rounds.every(Duration.ofMillis(1), "trial", () -> thread.set(Thread.currentThread()))) {
			await().until(() -> thread.get() != null);
			assertThat(thread.get().getName()).isEqualTo("trial");
			assertThat(thread.get().isDaemon()).isTrue();
		}
		await().until(() -> !thread.get().isAlive());
	}

}
