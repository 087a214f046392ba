package com.fadeline.query.client;

import java.util.Collections;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TypingErrorsTests {

	@ParameterizedTest
	@CsvSource({ "jhon, john", "jon, john", "johhn, john", "smyth, smith", "schmit, schmidt", "mueler, mueller",
			"ann, anna", "cathrine, catherine", "katherine, catherine", "kowalcik, kowalczyk",
			"aleksandrova, alexandrova", "fetherstonehaugh, featherstonehaugh", "андреи, андрии" })
	void a_letter_may_be_wrong_and_two_of_a_long_name(String typed, String name) {
		assertThat(isFound(typed, name)).isTrue();
		assertThat(isFound(name, typed)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "mayer, meier", "ben, bob", "li, lo", "rose, rosalind", "anna, maria", "schmidt, schuster" })
	void other_names_are_not_taken_for_errors(String typed, String name) {
		assertThat(isFound(typed, name)).isFalse();
	}

	@Test
	void numbers_and_addresses_have_no_errors() {
		assertThat(TypingErrors.keys("12345")).isEmpty();
		assertThat(TypingErrors.keys("ada@example.org")).isEmpty();
		assertThat(TypingErrors.keys("")).isEmpty();
	}

	@Test
	void a_long_name_has_a_bounded_number_of_keys() {
		assertThat(TypingErrors.keys("abcdefghijklmnopqrstuvwxyz".repeat(8))).hasSize(79);
	}

	private static boolean isFound(String typed, String name) {
		return !Collections.disjoint(TypingErrors.keys(typed), TypingErrors.keys(name));
	}

}
