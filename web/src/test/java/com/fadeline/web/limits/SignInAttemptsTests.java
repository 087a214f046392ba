package com.fadeline.web.limits;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class SignInAttemptsTests {

	private final SignInAttempts attempts = new SignInAttempts(60);

	@Test
	void of_200_attempts_at_once_60_are_checked() {
		AtomicInteger checked = new AtomicInteger();
		AtomicInteger refused = new AtomicInteger();

		try (ExecutorService guesses = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int guess = 0; guess < 200; guess++) {
				guesses.execute(() -> (takes("a") ? checked : refused).incrementAndGet());
			}
		}

		// A token more comes each second.
		assertThat(checked.get()).isBetween(60, 63);
		assertThat(checked.get() + refused.get()).isEqualTo(200);
	}

	@Test
	void what_was_right_does_not_count() {
		for (int attempt = 0; attempt < 100; attempt++) {
			assertThat(takes("a")).isTrue();
			this.attempts.giveBack("a");
		}
	}

	@Test
	void who_is_known_there_passes_in_spite_of_others() {
		while (takes("a")) {
			continue;
		}

		assertThatCode(() -> this.attempts.take("a", () -> true)).doesNotThrowAnyException();
	}

	@Test
	void who_goes_on_is_refused_before_anything_is_read() {
		assertThatCode(() -> this.attempts.check("a")).doesNotThrowAnyException();
		for (int attempt = 0; attempt < 800; attempt++) {
			takes("a");
		}

		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.attempts.check("a"));
		assertThatCode(() -> this.attempts.check("b")).doesNotThrowAnyException();
	}

	@ParameterizedTest
	@CsvSource({ "192.0.2.7, 192.0.2.7", "2001:db8:1:2:3:4:5:6, 2001:db8:1:2:0:0:0:0/64",
			"2001:db8:1:2::, 2001:db8:1:2:0:0:0:0/64", "::ffff:192.0.2.7, 192.0.2.7",
			"fe80::1%0, fe80:0:0:0:0:0:0:0/64", "a:nonsense, a:nonsense", "'', ''" })
	void a_network_of_ipv6_is_one_source(String address, String network) {
		assertThat(SignInAttempts.network(address)).isEqualTo(network);
	}

	private boolean takes(String network) {
		try {
			this.attempts.take(network, () -> false);
			return true;
		}
		catch (TooManyRequestsException ex) {
			return false;
		}
	}

}
