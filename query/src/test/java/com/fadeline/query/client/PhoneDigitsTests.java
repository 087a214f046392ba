package com.fadeline.query.client;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PhoneDigitsTests {

	@ParameterizedTest
	@CsvSource({ "+44 20 7946 0018, 442079460018", "0044 20 7946 0018, 442079460018",
			"+44 (0)20 7946-0018, 442079460018", "+44 ( 0 ) 20/7946.0018, 442079460018", "020 7946 0018, 2079460018",
			"(020) 7946 0018, 2079460018", "7946 0018, 79460018", "+1 (212) 555-0100 ext. 7, 12125550100",
			"212-555-0100 x7, 2125550100", "٠٢٠٧٩٤٦, 207946" })
	void only_what_tells_a_number_is_compared(String written, String digits) {
		assertThat(PhoneDigits.of(written)).isEqualTo(digits);
	}

	@Test
	void a_number_with_its_country_ends_with_the_one_without() {
		assertThat(PhoneDigits.of("+44 20 7946 0018")).endsWith(PhoneDigits.of("020 7946 0018"));
	}

	@Test
	void a_text_without_digits_is_no_number() {
		assertThat(PhoneDigits.of("call me")).isNull();
		assertThat(PhoneDigits.of("00")).isNull();
		assertThat(PhoneDigits.of(null)).isNull();
	}

}
