package com.fadeline.query.intervals;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The same days for a client by the rules and in every view. */
class IntervalCasesTests {

	@ParameterizedTest
	@MethodSource("com.fadeline.query.intervals.IntervalCase#all")
	void the_rules_let_the_next_sitting_pass(IntervalCase row) {
		assertThat(row.client().earliestByRules()).isEqualTo(day(row.earliest()));
		assertThat(row.client().recommendedByRules()).isEqualTo(day(row.recommended()));
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.query.intervals.IntervalCase#all")
	void readiness_shows_the_same_days(IntervalCase row) {
		assertThat(row.client().earliestByReadiness()).isEqualTo(day(row.earliest()));
		assertThat(row.client().recommendedByReadiness()).isEqualTo(day(row.recommended()));
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.query.intervals.IntervalCase#all")
	void progress_shows_the_same_days(IntervalCase row) {
		assertThat(row.client().progress().earliestPermitted()).isEqualTo(day(row.earliest()));
		assertThat(row.client().progress().recommendedFrom()).isEqualTo(day(row.recommended()));
	}

	@ParameterizedTest
	@MethodSource("com.fadeline.query.intervals.IntervalCase#all")
	void attention_has_a_course_that_has_begun_from_the_recommended_day_on(IntervalCase row) {
		assertThat(row.client().readyByAttention()).isEqualTo(row.client().hasBegun() ? day(row.recommended()) : null);
	}

	private static @Nullable LocalDate day(@Nullable Integer day) {
		return (day == null) ? null : TreatedClient.FIRST.plusDays(day);
	}

}
