package com.fadeline.administration.accounts;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class HashingPoolTests {

	private final CountDownLatch end = new CountDownLatch(1);

	@BeforeAll
	static void waitOnSlowMachines() {
		Awaitility.setDefaultTimeout(Duration.ofMinutes(1));
	}

	@Test
	void virtual_threads_go_on_while_every_thread_of_the_pool_hashes() throws Exception {
		HashingPool pool = new HashingPool(1, Duration.ofMinutes(1));
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int guess = 0; guess < 50; guess++) {
				people.execute(() -> pool.soon("a", this::hold));
			}
			assertThat(people.submit(() -> "health").get()).isEqualTo("health");
			this.end.countDown();
		}
	}

	@Test
	void who_asks_often_waits_for_those_who_ask_once() throws Exception {
		// given
		HashingPool pool = new HashingPool(1, Duration.ofMinutes(1));
		List<String> served = Collections.synchronizedList(new ArrayList<>());
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			people.execute(() -> pool.soon("first", this::hold));
			Awaitility.await().until(() -> pool.waiting() == 1);
			for (int guess = 0; guess < 20; guess++) {
				people.execute(() -> pool.soon("guesser", () -> served.add("guesser")));
			}
			Awaitility.await().until(() -> pool.waiting() == 21);
			// when
			Future<Boolean> other = people.submit(() -> pool.soon("other", () -> served.add("other")));
			Awaitility.await().until(() -> pool.waiting() == 22);
			this.end.countDown();
			// then
			assertThat(other.get()).isTrue();
		}
		assertThat(served.indexOf("other")).isLessThanOrEqualTo(1);
	}

	@Test
	void who_would_wait_too_long_is_sent_away_and_not_served() {
		HashingPool pool = new HashingPool(1, Duration.ofMillis(50));
		AtomicInteger served = new AtomicInteger();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			people.execute(() -> pool.soon("first", this::hold));
			Awaitility.await().until(() -> pool.waiting() == 1);

			assertThatExceptionOfType(SignInBusyException.class)
				.isThrownBy(() -> pool.soon("other", served::incrementAndGet))
				.satisfies((busy) -> assertThat(busy.getHeaders().getFirst("Retry-After")).isEqualTo("3"));
			this.end.countDown();
		}
		assertThat(pool.inTurn(() -> "next")).isEqualTo("next");
		assertThat(served).hasValue(0);
	}

	@Test
	void the_queue_ends_for_a_source_and_for_all() {
		HashingPool pool = new HashingPool(1, Duration.ofMinutes(1));
		AtomicInteger refused = new AtomicInteger();
		try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int guess = 0; guess < 150; guess++) {
				people.execute(() -> {
					try {
						pool.soon("a", this::hold);
					}
					catch (SignInBusyException ex) {
						refused.incrementAndGet();
					}
				});
			}
			Awaitility.await().until(() -> refused.get() == 150 - HashingPool.LONGEST_OF_SOURCE);
			this.end.countDown();
		}
		assertThat(pool.waiting()).isZero();
	}

	private boolean hold() throws InterruptedException {
		this.end.await();
		return true;
	}

}
