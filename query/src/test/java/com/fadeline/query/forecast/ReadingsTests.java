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
	void figures_that_stand_still_are_a_plateau_once_noise_is_no_longer_likely() {
		assertThat(chance(reading(50, 2), reading(52, 4))).isBetween(0.6, 0.7);
		assertThat(chance(reading(50, 2), reading(48, 4))).isGreaterThan(0.8);
		assertThat(chance(reading(50, 1), reading(51, 2), reading(50, 3), reading(52, 4), reading(51, 5)))
			.isGreaterThan(0.9);
		assertThat(chance(reading(50, 2), reading(55, 4))).isZero();
		assertThat(chance(reading(50, 3), reading(48, 4))).isZero();
	}

	@Test
	void what_was_gained_before_the_figures_stood_still_does_not_count() {
		assertThat(chance(reading(20, 1), reading(50, 2), reading(49, 3), reading(48, 4), reading(50, 5)))
			.isGreaterThan(0.8);
	}

	@Test
	void the_baseline_counts_as_the_first_level() {
		assertThat(chance(reading(-1, 2))).isGreaterThan(0.8);
		assertThat(chance(reading(-1, 1))).isZero();
	}

	@Test
	void an_early_reading_is_no_level() {
		assertThat(chance(reading(50, 2), reading(60, 4), reading(40, 4, true))).isZero();
		assertThat(chance(reading(50, 2), reading(40, 4, true))).isZero();
	}

	@Test
	void a_reading_of_the_whole_site_stands_until_every_zone_was_read_since() {
		assertThat(chance(reading(50, 2), reading("CROWN", 20, 4), reading(56, 4))).isZero();
		assertThat(chance(reading(50, 2), reading(56, 4), reading("CROWN", 20, 4))).isZero();
	}

	@Test
	void fading_that_was_lost_is_reported_if_it_is_more_than_noise() {
		assertThat(Readings.of(course(FIELD, 3, reading(60, 2), reading(48, 3))).lost()).isEqualTo(12);
		assertThat(Readings.of(course(FIELD, 3, reading(60, 2), reading(57, 3))).lost()).isNull();
		assertThat(Readings.of(course(FIELD, 3, reading(60, 2), reading(72, 3))).lost()).isNull();
	}

	@Test
	void no_plateau_is_left_where_the_target_is_reached() {
		assertThat(chance(reading(96, 2), reading(95, 4))).isZero();
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

	private static double chance(Reading... readings) {
		return Readings.of(course(FIELD, 5, readings)).plateauChance();
	}

	private static boolean reached(List<String> zones, Reading... readings) {
		return Readings.of(Courses.scalp(zones, Collections.nCopies(4, List.of()), readings)).targetReached();
	}

}
