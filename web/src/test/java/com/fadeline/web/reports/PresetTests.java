package com.fadeline.web.reports;

import java.time.LocalDate;

import com.fadeline.web.reports.Preset.Days;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class PresetTests {

	@ParameterizedTest
	@CsvSource({ "THIS_MONTH, 2026-11-01, 2026-11-30", "LAST_MONTH, 2026-10-01, 2026-10-31",
			"LAST_QUARTER, 2026-07-01, 2026-09-30", "LAST_TWELVE_MONTHS, 2025-11-01, 2026-10-31", "ALL, , " })
	void a_period_is_of_whole_months(Preset preset, LocalDate from, LocalDate to) {
		assertThat(preset.on(LocalDate.of(2026, 11, 30))).isEqualTo(new Days(from, to));
	}

	@ParameterizedTest
	@CsvSource({ "2026-01-01, 2026-03-31, 2025-10-01, 2025-12-31", "2026-03-01, 2026-03-15, 2026-02-01, 2026-02-15",
			"2026-02-01, 2026-02-28, 2026-01-01, 2026-01-31", "2026-03-10, 2026-03-16, 2026-03-03, 2026-03-09" })
	void the_time_before_is_as_long(LocalDate from, LocalDate to, LocalDate earlier, LocalDate until) {
		assertThat(Days.before(from, to)).isEqualTo(new Days(earlier, until));
	}

	@Test
	void a_month_until_its_thirty_first_is_compared_with_all_of_a_shorter_one() {
		assertThat(Days.before(LocalDate.of(2026, 3, 1), LocalDate.of(2026, 3, 30)))
			.isEqualTo(new Days(LocalDate.of(2026, 2, 1), LocalDate.of(2026, 2, 28)));
	}

}
