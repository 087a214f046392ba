package com.fadeline.web.limits;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RateLimiterTests {

	private final RateLimiter rates = new RateLimiter(2);

	@Test
	void each_has_a_count_of_its_own() {
		this.rates.count("anna");
		this.rates.count("anna");

		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.rates.count("anna"));
		assertThatCode(() -> this.rates.count("ben")).doesNotThrowAnyException();
	}

	@Test
	void what_was_noted_counts_and_a_check_does_not() {
		this.rates.note("anna");
		this.rates.check("anna");
		this.rates.check("anna");
		this.rates.note("anna");

		assertThatExceptionOfType(TooManyRequestsException.class).isThrownBy(() -> this.rates.check("anna"));
		assertThatCode(() -> this.rates.note("anna")).doesNotThrowAnyException();
	}

}
