package com.fadeline.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class YearsTests {

	@ParameterizedTest
	@CsvSource({ "26, 2026", "0026, 2026", "206, 2026", "0206, 2026", "226, 2026", "202, 2026", "20226, 2026",
			"2206, 2026", "1026, 2026", "0, 2000", "0025, 2025", "1885, 1985", "85, 1985" })
	void a_slip_of_the_pen_is_the_nearest_year_it_may_have_been(String written, int meant) {
		assertThat(Years.meant(written, 2026)).hasValue(meant);
	}

	@Test
	void a_year_far_from_every_other_is_not_guessed() {
		assertThat(Years.meant("98765432", 2026)).isEmpty();
		assertThat(Years.meant("7777", 2026)).isEmpty();
	}

	@Test
	void people_and_products_fall_within() {
		assertThat(Years.plausible(1900)).isTrue();
		assertThat(Years.plausible(2100)).isTrue();
		assertThat(Years.plausible(1899)).isFalse();
		assertThat(Years.plausible(2101)).isFalse();
	}

}
