package com.fadeline.api.calendar;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import com.fadeline.api.clinic.OpeningHours;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class WorkScheduleTests {

	private static final ZoneId LONDON = ZoneId.of("Europe/London");

	private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);

	private final WorkSchedule schedule = new WorkSchedule(
			OpeningHours.of(Map.of(DayOfWeek.MONDAY, "09:00-17:00", DayOfWeek.SATURDAY, "closed")),
			List.of(new TimeOff(MONDAY.plusDays(7), MONDAY.plusDays(8)),
					new TimeOff(MONDAY, MONDAY, OpeningHours.span("12:00-13:00"))));

	@Test
	void a_time_is_held_within_the_hours_and_outside_the_times_off() {
		assertThat(holds("2026-06-01T08:00:00Z", "2026-06-01T11:00:00Z")).isTrue();
		assertThat(holds("2026-06-01T10:30:00Z", "2026-06-01T11:15:00Z")).isFalse();
		assertThat(holds("2026-06-01T15:30:00Z", "2026-06-01T16:15:00Z")).isFalse();
		assertThat(holds("2026-06-08T08:00:00Z", "2026-06-08T09:00:00Z")).isFalse();
		assertThat(holds("2026-06-03T20:00:00Z", "2026-06-03T21:00:00Z")).isTrue();
	}

	@Test
	void a_day_is_off_as_a_closed_weekday_or_as_a_whole_day_off() {
		assertThat(this.schedule.isOff(MONDAY)).isFalse();
		assertThat(this.schedule.isOff(MONDAY.plusDays(5))).isTrue();
		assertThat(this.schedule.isOff(MONDAY.plusDays(7))).isTrue();
		assertThat(this.schedule.isOff(MONDAY.plusDays(8))).isTrue();
		assertThat(this.schedule.isOff(MONDAY.plusDays(9))).isFalse();
	}

	@Test
	void times_off_are_kept_in_the_order_of_their_days() {
		assertThat(this.schedule.timeOff()).extracting(TimeOff::from).containsExactly(MONDAY, MONDAY.plusDays(7));
	}

	@Test
	void a_time_off_ends_on_its_first_day_at_the_earliest_and_within_two_years() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TimeOff(MONDAY, MONDAY.minusDays(1)))
			.withMessage("2026-05-31 is before 2026-06-01; enter the last day off");
		assertThatIllegalArgumentException().isThrownBy(() -> new TimeOff(MONDAY, MONDAY.plusDays(730)))
			.withMessageContaining("more than two years");
		assertThat(new TimeOff(MONDAY, MONDAY.plusDays(729)).isOn(MONDAY.plusDays(729))).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-24/2027-01-02", "2026-06-01/2026-06-01 12:00-13:00" })
	void a_time_off_is_written_as_it_is_read(String text) {
		assertThat(TimeOff.of(text).text()).isEqualTo(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "2026-12-24", "2026-13-01/2026-13-02", "2026-12-24/2026-12-01",
			"2026-12-24/2026-12-24 noon", "2026-12-24/2026-12-24 9-10, 11-12", "2026-12-24/2026-12-24 closed" })
	void what_cannot_be_meant_is_no_time_off(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> TimeOff.of(text));
	}

	private boolean holds(String start, String end) {
		return this.schedule.holds(new TimeRange(Instant.parse(start), Instant.parse(end)), LONDON);
	}

}
