package com.fadeline.api.clinic;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OpeningHoursTests {

	private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

	private final OpeningHours hours = OpeningHours.of(Map.of(DayOfWeek.MONDAY, "09:00-12:30, 14:00-18:00",
			DayOfWeek.SATURDAY, "20:00-24:00", DayOfWeek.SUNDAY, "closed"));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			9-17                     | 09:00-17:00
			9.30 – 12:30;14-18       | 09:30-12:30, 14:00-18:00
			14:00-18:00, 09:00-12:00 | 09:00-12:00, 14:00-18:00
			00:00-24:00              | 00:00-24:00
			Closed                   | closed
			geschlossen              | closed
			zu                       | closed
			""")
	void hours_are_read_as_people_write_them(String text, String read) {
		assertThat(OpeningHours.canonical(text)).isEqualTo(read);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "9", "9-25", "09:60-10:00", "18:00-09:00", "09:00-09:00", "9-12, 11-18", "9-12, 12-18",
			"9-24, 10-12", "0x9-17", "9-12,", "1-2, 3-4, 5-6, 7-8, 9-10", "24-25", "nine to five" })
	void what_cannot_be_meant_is_no_opening_hours(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> OpeningHours.canonical(text))
			.withMessageMatching("(?s).+");
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-06-01T07:00:00Z, 2026-06-01T10:30:00Z, true
			2026-06-01T06:59:59Z, 2026-06-01T07:30:00Z, false
			2026-06-01T10:00:00Z, 2026-06-01T10:31:00Z, false
			2026-06-01T10:00:00Z, 2026-06-01T13:00:00Z, false
			2026-06-01T16:00:00Z, 2026-06-01T16:00:00Z, true
			2026-06-02T01:00:00Z, 2026-06-02T02:00:00Z, true
			2026-06-06T21:00:00Z, 2026-06-06T22:00:00Z, true
			2026-06-06T21:00:00Z, 2026-06-06T22:01:00Z, false
			2026-06-07T10:00:00Z, 2026-06-07T11:00:00Z, false
			""")
	void a_time_is_within_the_hours_of_its_day_as_the_clocks_there_show_it(Instant start, Instant end, boolean held) {
		assertThat(this.hours.hold(start, end, BERLIN)).isEqualTo(held);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-03-23T08:00:00Z, true
			2026-03-23T07:30:00Z, false
			2026-03-30T07:00:00Z, true
			2026-03-30T06:30:00Z, false
			2026-10-26T07:30:00Z, false
			2026-10-26T17:00:00Z, true
			""")
	void the_hours_follow_the_clocks_when_they_change(Instant at, boolean held) {
		assertThat(this.hours.hold(at, at, BERLIN)).isEqualTo(held);
	}

	@Test
	void an_hour_that_the_clocks_pass_twice_is_open_both_times() {
		OpeningHours night = OpeningHours.of(Map.of(DayOfWeek.SUNDAY, "02:00-02:45"));

		assertThat(night.hold(Instant.parse("2026-10-25T00:30:00Z"), Instant.parse("2026-10-25T00:30:00Z"), BERLIN))
			.isTrue();
		assertThat(night.hold(Instant.parse("2026-10-25T01:30:00Z"), Instant.parse("2026-10-25T01:30:00Z"), BERLIN))
			.isTrue();
	}

	@Test
	void the_first_open_time_is_found() {
		LocalDate sunday = LocalDate.of(2026, 6, 7);

		assertThat(this.hours.firstOpen(sunday)).isEqualTo(LocalDate.of(2026, 6, 8));
		assertThat(this.hours.openAt(LocalDate.of(2026, 6, 8), LocalTime.of(13, 0))).isEqualTo(LocalTime.of(14, 0));
		assertThat(this.hours.openAt(LocalDate.of(2026, 6, 8), LocalTime.of(20, 0))).isEqualTo(LocalTime.of(9, 0));
		assertThat(this.hours.openAt(LocalDate.of(2026, 6, 9), LocalTime.of(9, 0))).isEqualTo(LocalTime.of(9, 0));
		assertThat(OpeningHours.NONE.firstOpen(sunday)).isEqualTo(sunday);
	}

}
