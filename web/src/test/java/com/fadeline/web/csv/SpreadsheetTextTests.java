package com.fadeline.web.csv;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SpreadsheetTextTests {

	@ParameterizedTest
	@ValueSource(
			strings = { "=1", "+1", "-1", "@x", "\t=1", "\r=1", "\n=1", "\uFF1D1", "\uFF0B1", "\uFF0D1", "\uFF20x" })
	void what_begins_like_a_formula_is_text(String text) {
		assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
	}

	@Test
	void other_text_stays_as_it_is() {
		assertThat(SpreadsheetText.guarded("Ines = Marta")).isEqualTo("Ines = Marta");
		assertThat(SpreadsheetText.guarded("")).isEmpty();
	}

}
