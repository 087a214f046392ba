package com.fadeline.web.limits;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class TurnsTests {

	@Test
	void who_does_too_much_at_once_keeps_nobody_else_from_it() {
		Turns turns = new Turns(1, Duration.ofMillis(10));
		turns.take("ines");

		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> turns.take("ines"));
		turns.take("marta");
		turns.giveBack("ines");
		turns.take("ines");
	}

	@Test
	void who_waits_has_a_turn_when_another_is_over() {
		Turns turns = new Turns(1, Duration.ofMinutes(1));
		turns.take("ines");
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			CompletableFuture<Void> next = CompletableFuture.runAsync(() -> turns.take("ines"), others);

			turns.giveBack("ines");

			assertThat(next).succeedsWithin(Duration.ofMinutes(1));
		}
	}

	@Test
	void more_than_may_wait_are_refused_at_once() {
		Turns turns = new Turns(1, Duration.ofDays(1));
		try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int i = 0; i < 11; i++) {
				others.submit(() -> turns.take("ines"));
			}
			CompletableFuture<Void> last = CompletableFuture.runAsync(() -> {
				for (int i = 0; i < 11; i++) {
					turns.take("ines");
				}
			}, others);

			assertThat(last).failsWithin(Duration.ofMinutes(1))
				.withThrowableOfType(ExecutionException.class)
				.withCauseInstanceOf(TooManyRequestsException.class);
			others.shutdownNow();
		}
	}

}
