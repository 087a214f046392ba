package com.fadeline.api;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PartialDateTests {

	@ParameterizedTest
	@ValueSource(strings = { "2016-01-06", "2016-01", "2004" })
	void a_date_is_written_as_it_was_read(String text) {
		assertThat(PartialDate.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2016-02-30", "2016-13", "spring 2016", "16-01-06", "20x4", "-123", "+123" })
	void what_is_no_date_is_reported_with_its_text(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> PartialDate.parse(text)).withMessageContaining(text);
	}

	@ParameterizedTest
	@CsvSource({ "2016-03-06, 2016-03-06", "2016-03, 2016-03-01", "2016, 2016-01-01" })
	void a_date_may_have_been_the_first_day_that_fits(String text, LocalDate first) {
		assertThat(PartialDate.parse(text).first()).isEqualTo(first);
	}

	@Test
	void only_a_date_known_to_the_day_is_exact() {
		assertThat(PartialDate.parse("2016-01-06").exact()).isPresent();
		assertThat(PartialDate.parse("2016-01").exact()).isEmpty();
	}

}
