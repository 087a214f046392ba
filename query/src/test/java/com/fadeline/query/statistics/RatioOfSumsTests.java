package com.fadeline.query.statistics;

import java.util.List;

import com.fadeline.query.statistics.RatioOfSums.Pair;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class RatioOfSumsTests {

	/** Worked out by hand: 10 of 8, residuals of -0.25, 0.75, 0.5 and -1, t of 3.1824. */
	@Test
	void it_is_of_the_sums_and_varies_by_whole_courses() {
		RatioOfSums ratio = RatioOfSums.of(List.of(new Pair(1, 1), new Pair(2, 1), new Pair(3, 2), new Pair(4, 4)));

		assertThat(ratio.value()).isEqualTo(1.25);
		assertThat(ratio.error()).isCloseTo(0.19764, within(0.00001));
		assertThat(ratio.interval().low()).isCloseTo(0.6210, within(0.0001));
		assertThat(ratio.interval().high()).isCloseTo(1.8790, within(0.0001));
	}

	@Test
	void one_is_above_another_if_their_difference_is_more_than_chance() {
		RatioOfSums ratio = new RatioOfSums(20, 1.2, 0.06);

		assertThat(ratio.isAbove(new RatioOfSums(20, 1.0, 0.08))).isTrue();
		assertThat(ratio.isAbove(new RatioOfSums(20, 1.01, 0.08))).isFalse();
	}

}
