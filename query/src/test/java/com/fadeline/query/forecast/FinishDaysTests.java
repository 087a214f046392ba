package com.fadeline.query.forecast;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import com.fadeline.api.course.query.ProgressView.Remaining;

import static org.assertj.core.api.Assertions.assertThat;

class FinishDaysTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	@Test
	void the_finish_lies_between_the_fewest_and_the_most_sittings() {
		LocalDate next = TODAY.plusDays(14);
		assertThat(FinishDays.finishBetween(new Remaining(1, 2, 4), TODAY, next, 42)).containsExactly(next,
				next.plusDays(126));
	}

	@Test
	void it_may_be_finished_today_where_perhaps_nothing_remains() {
		assertThat(FinishDays.finishBetween(new Remaining(0, 0, 1), TODAY, TODAY.plusDays(7), 42))
			.containsExactly(TODAY, TODAY.plusDays(7));
	}

	@Test
	void a_next_day_that_has_passed_counts_as_today() {
		assertThat(FinishDays.finishBetween(new Remaining(1, 1, 2), TODAY, TODAY.minusDays(7), 42))
			.containsExactly(TODAY, TODAY.plusDays(42));
	}

	@Test
	void there_is_no_date_where_nothing_remains_or_no_end_can_be_estimated() {
		assertThat(FinishDays.finishBetween(new Remaining(0, 0, 0), TODAY, TODAY, 42)).isEmpty();
		assertThat(FinishDays.finishBetween(new Remaining(20, 40, 60), TODAY, TODAY, 42)).isEmpty();
	}

}
