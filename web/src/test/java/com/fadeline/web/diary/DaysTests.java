package com.fadeline.web.diary;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.web.problems.MalformedRequestException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class DaysTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	/** In Berlin it is Monday already. */
	private static final Instant SUNDAY_NIGHT = Instant.parse("2026-03-29T22:30:00Z");

	private static final LocalDate MONDAY = LocalDate.of(2026, 3, 30);

	@Test
	void without_days_it_is_the_week_that_is_in_the_clinic() {
		assertThat(Days.of(null, null, BERLIN, SUNDAY_NIGHT))
			.isEqualTo(new Days(MONDAY, LocalDate.of(2026, 4, 6), BERLIN));
		assertThat(Days.of(null, null, ZoneId.of("UTC"), SUNDAY_NIGHT).from()).isEqualTo("2026-03-23");
	}

	@Test
	void without_one_of_its_ends_it_is_seven_days() {
		assertThat(Days.of(MONDAY, null, BERLIN, SUNDAY_NIGHT).to()).isEqualTo("2026-04-06");
		assertThat(Days.of(null, MONDAY, BERLIN, SUNDAY_NIGHT).from()).isEqualTo("2026-03-23");
	}

	@Test
	void days_begin_when_they_do_in_the_clinic() {
		Days days = new Days(LocalDate.of(2026, 3, 29), MONDAY, BERLIN);

		assertThat(days.start()).isEqualTo("2026-03-28T23:00:00Z");
		assertThat(days.end()).isEqualTo("2026-03-29T22:00:00Z");
	}

	@ParameterizedTest
	@CsvSource({ "2026-03-30, 2026-03-30", "2026-03-30, 2026-03-29", "2026-01-01, 2026-03-05" })
	void there_is_one_day_at_least_and_62_at_most(LocalDate from, LocalDate to) {
		assertThatExceptionOfType(MalformedRequestException.class).isThrownBy(() -> new Days(from, to, BERLIN))
			.withMessageContaining("has to be 1 to 62 days after %s, but is %s", from, to);
		assertThat(new Days(LocalDate.of(2026, 1, 1), LocalDate.of(2026, 3, 4), BERLIN)).isNotNull();
	}

}
