package com.fadeline.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.context.i18n.LocaleContextHolder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FormTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	@BeforeEach
	void readEnglish() {
		LocaleContextHolder.setLocale(Locale.UK);
	}

	@AfterEach
	void forgetLanguage() {
		LocaleContextHolder.resetLocaleContext();
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "2.5; 2.5", "2,5; 2.5", "12; 12", "-3; -3", "0,125; 0.125", "1.200; 1.2",
			"1200,5; 1200.5", "1234,567; 1234.567", ".5; 0.5" })
	void a_number_is_digits_with_one_comma_or_point(String typed, double number) {
		assertThat(form("fluence", typed).number("fluence")).isEqualTo(number);
	}

	@ParameterizedTest
	@ValueSource(strings = { "NaN", "Infinity", "-Infinity", "1e999", "1e3", "5d", "5f", "0x1p3", "1,2,3", "1.2,3",
			"5.", ".", "1 200", "٣", "--1" })
	void what_only_a_program_takes_for_a_number_is_none(String typed) {
		assertThat(code(() -> form("fluence", typed).number("fluence"))).isEqualTo("mistake.number");
		assertThat(code(() -> form("pulses", typed).whole("pulses"))).isEqualTo("mistake.whole");
	}

	@ParameterizedTest
	@ValueSource(strings = { "1.5", "1,200", "99999999999", "1e3", "5d" })
	void a_whole_number_is_digits_alone(String typed) {
		assertThat(code(() -> form("pulses", typed).whole("pulses"))).isEqualTo("mistake.whole");
	}

	@Test
	void a_comma_that_may_group_thousands_is_asked_about() {
		FormMistakeException asked = refused(() -> form("fluence", "1,200").number("fluence"));

		assertThat(asked.mistake().getCodes()).containsExactly("mistake.grouped");
		assertThat(asked.mistake().getArguments()).containsExactly("1,200", "1.2", "1200");
	}

	@Test
	void in_german_the_point_may_group_thousands_and_the_comma_does_not() {
		LocaleContextHolder.setLocale(Locale.GERMANY);

		assertThat(form("fluence", "1,200").number("fluence")).isEqualTo(1.2);
		assertThat(refused(() -> form("fluence", "1.200").number("fluence")).mistake().getArguments())
			.containsExactly("1.200", "1,2", "1200");
	}

	@ParameterizedTest
	@ValueSource(strings = { "0026-11-20", "26-11-20", "206-11-20", "20226-11-20", "-2026-11-20", "1899-12-31",
			"2101-01-01" })
	void a_day_of_a_year_that_cannot_be_meant_is_a_mistake(String typed) {
		assertThat(code(() -> form("since", typed).day("since"))).isEqualTo("mistake.year");
		assertThat(code(() -> form("at", typed + "T09:00").moment("at", BERLIN))).isEqualTo("mistake.year");
	}

	@Test
	void a_day_that_can_be_meant_is_read() {
		assertThat(form("since", "2026-11-20").day("since")).isEqualTo(LocalDate.of(2026, 11, 20));
		assertThat(code(() -> form("since", "20.11.2026").day("since"))).isEqualTo("mistake.day");
	}

	@Test
	void a_moment_nobody_touched_is_given_back_as_it_was() {
		Instant exact = Instant.parse("2026-10-25T01:30:12.345678Z");
		Map<String, String> texts = Form.texts("at", exact, BERLIN);

		assertThat(texts).containsEntry("at", "2026-10-25T02:30");
		assertThat(Form.showing(Form.values(texts)).moment("at", BERLIN)).isEqualTo(exact);
	}

	@Test
	void a_moment_that_was_touched_is_the_one_typed() {
		Map<String, List<String>> typed = Form
			.values(Map.of("at", "2026-10-26T09:15", "at.exact", "2026-10-25T01:30:12.345678Z"));

		assertThat(Form.showing(typed).moment("at", BERLIN)).isEqualTo("2026-10-26T08:15:00Z");
	}

	@Test
	void a_time_that_exists_twice_is_asked_about_and_the_answer_holds() {
		Form form = form("at", "2026-10-25T02:30");
		form.tried(() -> form.moment("at", BERLIN));

		assertThat(Objects.requireNonNull(form.mistake("at")).getCodes()).containsExactly("mistake.twice");
		assertThat(form.moments("at")).containsExactly(Instant.parse("2026-10-25T00:30:00Z"),
				Instant.parse("2026-10-25T01:30:00Z"));
		for (Instant chosen : form.moments("at")) {
			assertThat(Form.showing(Form.values(Map.of("at", "2026-10-25T02:30", "at.exact", chosen)))
				.moment("at", BERLIN)).isEqualTo(chosen);
		}
	}

	@Test
	void a_time_that_does_not_exist_is_asked_about_and_the_answer_holds() {
		Form form = form("at", "2026-03-29T02:30");
		form.tried(() -> form.moment("at", BERLIN));

		assertThat(Objects.requireNonNull(form.mistake("at")).getCodes()).containsExactly("mistake.leftOut");
		assertThat(form.moments("at")).containsExactly(Instant.parse("2026-03-29T00:30:00Z"),
				Instant.parse("2026-03-29T01:30:00Z"));
		for (Instant chosen : form.moments("at")) {
			assertThat(Form.showing(Form.values(Map.of("at", "2026-03-29T02:30", "at.exact", chosen)))
				.moment("at", BERLIN)).isEqualTo(chosen);
		}
	}

	private static String code(Runnable reading) {
		return Objects.requireNonNull(refused(reading).mistake().getCodes())[0];
	}

	private static FormMistakeException refused(Runnable reading) {
		return assertThatExceptionOfType(FormMistakeException.class).isThrownBy(reading::run).actual();
	}

	private static Form form(String field, String typed) {
		return Form.showing(Map.of(field, List.of(typed)));
	}

}
