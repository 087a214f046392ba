package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fadeline.api.Policy;
import com.fadeline.api.course.Phototype;
import com.fadeline.api.course.ProgressView.Remaining;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class TreatmentDaysTests {

	private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

	private static final Policy.Interval INTERVAL = new Policy.Interval(21, 42, 56);

	@Test
	void the_zone_treated_longest_ago_is_the_first_that_may_be_treated_again() {
		List<LocalDate> treated = List.of(TODAY.minusDays(10), TODAY.minusDays(3));
		assertThat(TreatmentDays.earliestPermitted(treated, INTERVAL)).isEqualTo(TODAY.plusDays(11));
		assertThat(TreatmentDays.recommendedFrom(treated, INTERVAL, Phototype.II)).isEqualTo(TODAY.plusDays(32));
		assertThat(TreatmentDays.recommendedFrom(treated, INTERVAL, Phototype.V)).isEqualTo(TODAY.plusDays(46));
	}

	@Test
	void without_a_known_day_there_is_none_to_wait_for() {
		assertThat(TreatmentDays.earliestPermitted(List.of(), INTERVAL)).isNull();
		assertThat(TreatmentDays.recommendedFrom(List.of(), INTERVAL, null)).isNull();
	}

	@Test
	void the_finish_lies_between_the_fewest_and_the_most_sittings() {
		LocalDate next = TODAY.plusDays(14);
		assertThat(TreatmentDays.finishBetween(new Remaining(1, 2, 4), TODAY, next, 42)).containsExactly(next,
				next.plusDays(126));
	}

	@Test
	void it_may_be_finished_today_where_perhaps_nothing_remains() {
		assertThat(TreatmentDays.finishBetween(new Remaining(0, 0, 1), TODAY, TODAY.plusDays(7), 42))
			.containsExactly(TODAY, TODAY.plusDays(7));
	}

	@Test
	void a_next_day_that_has_passed_counts_as_today() {
		assertThat(TreatmentDays.finishBetween(new Remaining(1, 1, 2), TODAY, TODAY.minusDays(7), 42))
			.containsExactly(TODAY, TODAY.plusDays(42));
	}

	@Test
	void there_is_no_date_where_nothing_remains_or_no_end_is_in_sight() {
		assertThat(TreatmentDays.finishBetween(new Remaining(0, 0, 0), TODAY, TODAY, 42)).isEmpty();
		assertThat(TreatmentDays.finishBetween(new Remaining(20, 40, 60), TODAY, TODAY, 42)).isEmpty();
	}

}
