package com.fadeline.web.csv;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class LocalCsvTests {

	@Test
	void numbers_and_days_are_in_the_form_of_the_language() {
		assertThat(row(Locale.GERMANY, 2.4, 1234567, -0.5, LocalDate.of(2026, 4, 2), null, "Müller"))
			.isEqualTo("2,4;1234567;-0,5;02.04.2026;;Müller");
		assertThat(row(Locale.UK, 2.4, 1234567, -0.5, LocalDate.of(2026, 4, 2), null, "Müller"))
			.isEqualTo("2.4,1234567,-0.5,2026-04-02,,Müller");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "2.4", "2-4", "1/2", "3:15", "1e5", "5 Jan", "1. März 26", "25 %", "=1+1", "+49 30", "@x" })
	void text_stays_text(String text) {
		assertThat(row(Locale.GERMANY, text)).isEqualTo("'" + text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "532 + 1064 nm", "Laser 2", "3 Schwestern Praxis", "nicht eingetragen" })
	void plain_words_have_nothing_before_them(String text) {
		assertThat(row(Locale.GERMANY, text)).isEqualTo(text);
	}

	@Test
	void separators_and_quotes_are_quoted() {
		assertThat(row(Locale.GERMANY, "a;b", "say \"x\"", "two\nlines", "c,d"))
			.isEqualTo("\"a;b\";\"say \"\"x\"\"\";\"two\nlines\";c,d");
	}

	private static String row(Locale locale, Object... cells) {
		byte[] file = new LocalCsv(locale)
			.write(new Spreadsheet("x", List.of("h"), List.of(Arrays.asList(cells)), List.of()));
		String text = new String(file, StandardCharsets.UTF_8);
		assertThat(text).startsWith("\uFEFFh\r\n").endsWith("\r\n");
		return text.substring("\uFEFFh\r\n".length(), text.length() - 2);
	}

}
