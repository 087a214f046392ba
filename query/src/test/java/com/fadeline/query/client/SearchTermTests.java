package com.fadeline.query.client;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class SearchTermTests {

	@ParameterizedTest
	@ValueSource(strings = { "1980-12-31", "31.12.1980", "31. 12. 1980", "31/12/1980", "31-12-1980", "12/31/1980",
			"12-31-1980" })
	void a_date_of_birth_is_written_in_any_way_that_can_mean_no_other(String written) {
		for (Locale reader : List.of(Locale.US, Locale.UK, Locale.ENGLISH, Locale.GERMAN)) {
			assertThat(births(written, reader)).containsExactly(LocalDate.of(1980, 12, 31));
		}
	}

	@Test
	void the_country_of_the_reader_says_whether_the_month_comes_first() {
		LocalDate april = LocalDate.of(1980, 4, 3);
		LocalDate march = LocalDate.of(1980, 3, 4);

		assertThat(births("03/04/1980", Locale.US)).containsExactly(march);
		assertThat(births("03/04/1980", Locale.UK)).containsExactly(april);
		assertThat(births("03/04/1980", Locale.GERMAN)).containsExactly(april);
		assertThat(births("03/04/1980", Locale.ENGLISH)).containsExactlyInAnyOrder(april, march);
		assertThat(births("03.04.1980", Locale.US)).containsExactly(april);
	}

	@Test
	void a_year_of_two_digits_is_of_either_century() {
		assertThat(births("31.12.05", Locale.GERMAN)).containsExactlyInAnyOrder(LocalDate.of(1905, 12, 31),
				LocalDate.of(2005, 12, 31));
		assertThat(births("12/31/05", Locale.GERMAN)).containsExactlyInAnyOrder(LocalDate.of(1905, 12, 31),
				LocalDate.of(2005, 12, 31));
	}

	@ParameterizedTest
	@ValueSource(strings = { "30.02.1980", "31.12.0026", "1.2.3.1980", "01.23.45.67.89", "+49 30/12/34/56",
			"H-12.12.1980", "12.12.19801" })
	void what_only_looks_like_a_date_is_none(String written) {
		assertThat(births(written, Locale.ENGLISH)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "+44 20 7946 0018, 442079460018", "0044 (0)20 7946-0018, 442079460018", "020/7946.0018, 2079460018",
			"7946 0018, 79460018", "anna 020 7946 0018, 2079460018", "020 7946 0018 anna, 2079460018" })
	void a_phone_number_is_recognized_among_words(String written, String digits) {
		assertThat(SearchTerm.in(written, Locale.ENGLISH)).extracting(SearchTerm::phone).contains(digits);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1234", "AB-12345", "12345@example.org", "room 7", "x12345" })
	void what_is_part_of_a_word_or_too_short_is_no_phone_number(String written) {
		assertThat(SearchTerm.in(written, Locale.ENGLISH)).extracting(SearchTerm::phone).containsOnlyNulls();
	}

	@Test
	void a_number_may_be_meant_as_words_too() {
		assertThat(SearchTerm.in("2024 11701", Locale.ENGLISH))
			.containsExactly(new SearchTerm(List.of(Set.of("2024"), Set.of("11701")), Set.of(), "202411701"));
	}

	@Test
	void each_word_is_a_term_in_its_spellings_beside_date_and_number() {
		assertThat(SearchTerm.in("Müller, 31.12.1980  Anne-Marie", Locale.GERMAN)).containsExactly(
				new SearchTerm(List.of(Set.of("31.12.1980")), Set.of(LocalDate.of(1980, 12, 31)), null),
				new SearchTerm(List.of(Set.of("muller", "mueller")), Set.of(), null),
				new SearchTerm(List.of(Set.of("annemarie")), Set.of(), null));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  " })
	void without_words_there_are_no_terms(String written) {
		assertThat(SearchTerm.in(written, Locale.ENGLISH)).isEmpty();
		assertThat(SearchTerm.in(null, Locale.ENGLISH)).isEmpty();
	}

	@Test
	void marks_alone_do_not_find_everybody() {
		assertThat(SearchTerm.in(" -' ", Locale.ENGLISH))
			.containsExactly(new SearchTerm(List.of(Set.of("-'")), Set.of(), null));
	}

	private static List<LocalDate> births(String written, Locale reader) {
		return SearchTerm.in(written, reader).stream().flatMap((term) -> term.births().stream()).toList();
	}

}
