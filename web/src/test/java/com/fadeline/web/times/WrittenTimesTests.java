package com.fadeline.web.times;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WrittenTimesTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 11, 29);

	@ParameterizedTest
	@CsvSource({ "22.10.26, 2026", "22/10/26, 2026", "26-10-22, 2026", "0026-10-22, 2026", "22.10.0026, 2026",
			"22.10.206, 2026", "0026-10, 2026", "0026, 2026", "22/10/2206, 2026", "6.1.16, 2016", "1850, 1950" })
	void a_date_as_people_write_it_whose_year_was_cut_or_mistyped_is_asked_about(String written, int meant) {
		assertThatExceptionOfType(ImplausibleYearException.class).isThrownBy(() -> WrittenTimes.spelled(written, TODAY))
			.withMessageEndingWith("did you mean %d?", meant);
	}

	@ParameterizedTest
	@CsvSource({ "-2026-01-01, -2026, 2026", "-0026-01-01, -0026, 2026", "0026-11-20, 0026, 2026",
			"206-01-01, 0206, 2026", "12026-01-01, 12026, 2026" })
	void a_day_in_a_year_that_cannot_be_meant_is_asked_about_as_it_was_written(String written, String year, int meant) {
		assertThatIllegalArgumentException()
			.isThrownBy(() -> WrittenTimes.read(written, WrittenTimes::day,
					Clock.fixed(TODAY.atStartOfDay(ZoneOffset.UTC).toInstant(), ZoneOffset.UTC)))
			.withMessage("has the year %s, which is out of range; did you mean %d?", year, meant);
	}

	@ParameterizedTest
	@ValueSource(strings = { "26", "1.26", "22.10", "soon", "30.02.2026", "06/01/2016" })
	void what_is_no_date_or_two_is_not_taken_for_a_year(String written) {
		assertThatIllegalArgumentException().isThrownBy(() -> WrittenTimes.spelled(written, TODAY))
			.isNotInstanceOf(ImplausibleYearException.class);
	}

	@ParameterizedTest
	@CsvSource({ "22.10.2016, 2016-10-22", "2016-1-6, 2016-01-06", "6 Jan 2016, 2016-01-06", "01/2016, 2016-01" })
	void a_date_of_four_digits_is_read(String written, String date) {
		assertThat(WrittenTimes.spelled(written, TODAY)).hasToString(date);
	}

}
