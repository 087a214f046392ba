package com.fadeline.query.forecast;

import static com.fadeline.query.forecast.Courses.FIELD;
import static com.fadeline.query.forecast.Courses.course;
import static com.fadeline.query.forecast.Courses.reading;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReadingsTests {

	@Test
	void a_sitting_removes_a_share_of_what_was_left() {
		assertThat(Readings.of(course(FIELD, 2, reading(75, 2))).perSitting()).isCloseTo(50, within(0.001));
		assertThat(Readings.of(course(FIELD, 1, reading(-10, 1))).perSitting()).isCloseTo(-10, within(0.001));
		assertThat(Readings.of(course(FIELD, 1, reading(100, 1))).perSitting()).isCloseTo(99.5, within(0.001));
	}

	@Test
	void nothing_is_removed_before_a_sitting_was_read() {
		assertThat(Readings.of(course(FIELD, 0)).perSitting()).isNull();
		assertThat(Readings.of(course(FIELD, 2, reading(0, 0))).perSitting()).isNull();
	}

	@Test
	void under_five_points_over_two_sittings_are_a_plateau() {
		assertThat(plateau(reading(50, 2), reading(54, 4))).isTrue();
		assertThat(plateau(reading(50, 2), reading(55, 4))).isFalse();
		assertThat(plateau(reading(50, 1), reading(59, 5))).isTrue();
		assertThat(plateau(reading(50, 3), reading(52, 4))).isFalse();
		assertThat(plateau(reading(60, 2), reading(50, 4))).isTrue();
	}

	@Test
	void the_baseline_counts_as_the_first_level() {
		assertThat(plateau(reading(3, 2))).isTrue();
		assertThat(plateau(reading(3, 1))).isFalse();
	}

	@Test
	void an_early_reading_is_no_level() {
		assertThat(plateau(reading(50, 2), reading(60, 4), reading(40, 4, true))).isFalse();
		assertThat(plateau(reading(50, 2), reading(40, 4, true))).isFalse();
	}

	@Test
	void a_reading_of_the_whole_site_stands_until_every_zone_was_read_since() {
		assertThat(plateau(reading(50, 2), reading("CROWN", 20, 4), reading(56, 4))).isFalse();
		assertThat(plateau(reading(50, 2), reading(56, 4), reading("CROWN", 20, 4))).isFalse();
	}

	@Test
	void no_plateau_is_left_where_the_target_is_reached() {
		assertThat(plateau(reading(95, 2), reading(96, 4))).isFalse();
	}

	@Test
	void the_target_is_reached_when_the_last_full_reading_is_at_it() {
		assertThat(reached(List.of(), reading(95, 4))).isTrue();
		assertThat(reached(List.of(), reading(94.9, 4))).isFalse();
		assertThat(reached(List.of(), reading(97, 4, true))).isFalse();
		assertThat(reached(List.of(), reading(97, 3), reading(90, 4))).isFalse();
		assertThat(reached(List.of(), reading(90, 4), reading(97, 4))).isTrue();
	}

	@Test
	void the_target_is_reached_when_every_zone_is_at_it() {
		List<String> zones = List.of("CROWN", "MID_SCALP");
		assertThat(reached(zones, reading("CROWN", 96, 4))).isFalse();
		assertThat(reached(zones, reading("CROWN", 96, 4), reading("MID_SCALP", 95, 4))).isTrue();
		assertThat(reached(zones, reading(96, 3), reading("CROWN", 80, 4))).isFalse();
		assertThat(reached(zones, reading(80, 3), reading("CROWN", 96, 4), reading("MID_SCALP", 95, 4))).isTrue();
	}

	private static boolean plateau(Reading... readings) {
		return Readings.of(course(FIELD, 5, readings)).plateau();
	}

	private static boolean reached(List<String> zones, Reading... readings) {
		return Readings
			.of(new CourseSoFar(FIELD, 95, 10, zones, Collections.nCopies(4, TreatmentAgent.NANOSECOND), null,
					List.of(readings)))
			.targetReached();
	}

}
