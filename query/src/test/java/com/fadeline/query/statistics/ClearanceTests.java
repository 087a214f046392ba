package com.fadeline.query.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

import com.fadeline.query.statistics.Clearance.Exits;
import com.fadeline.query.statistics.Clearance.Step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class ClearanceTests {

	private static final Offset<Double> PRINTED = within(0.00006);

	private static final Offset<Double> EXACT = within(1e-12);

	/**
	 * Remission under 6-mercaptopurine, 21 patients (Freireich 1963, Blood 21:699), the
	 * example of the textbooks: survivor function and intervals as R prints them by
	 * {@code survfit(..., conf.type = "log-log")}, and Stata by {@code sts list}.
	 */
	@Test
	void without_others_it_is_the_kaplan_meier_estimate_with_its_interval() {
		Map<Integer, Integer> ended = Map.of(6, 3, 7, 1, 10, 1, 13, 1, 16, 1, 22, 1, 23, 1);
		Map<Integer, Integer> censored = Map.of(6, 1, 9, 1, 10, 1, 11, 1, 17, 1, 19, 1, 20, 1, 25, 1, 32, 2, 34, 1);
		List<Exits> weeks = new ArrayList<>();
		for (int week = 1; week < 35; week++) {
			weeks.add(new Exits(ended.getOrDefault(week, 0), 0, 0, censored.getOrDefault(week, 0)));
		}
		weeks.add(new Exits(0, 0, 0, 1));

		List<Step> steps = Clearance.steps(weeks);

		assertThat(steps).hasSize(35);
		survives(steps.get(5), 21, 0.8571, 0.6197, 0.9516);
		survives(steps.get(6), 17, 0.8067, 0.5631, 0.9228);
		survives(steps.get(9), 15, 0.7529, 0.5032, 0.8894);
		survives(steps.get(12), 12, 0.6902, 0.4316, 0.8491);
		survives(steps.get(15), 11, 0.6275, 0.3675, 0.8049);
		survives(steps.get(21), 7, 0.5378, 0.2678, 0.7468);
		survives(steps.get(34), 1, 0.4482, 0.1881, 0.6801);
		assertThat(steps).allSatisfy((step) -> {
			assertThat(step.reached().value()).isCloseTo(step.cleared().value(), EXACT);
			assertThat(step.reached().variance()).isCloseTo(step.cleared().variance(), EXACT);
		});
	}

	private static void survives(Step step, long atRisk, double left, double low, double high) {
		assertThat(step.atRisk()).isEqualTo(atRisk);
		assertThat(1 - step.cleared().value()).isCloseTo(left, PRINTED);
		assertThat(1 - Objects.requireNonNull(step.cleared().interval()).high()).isCloseTo(low, PRINTED);
		assertThat(1 - Objects.requireNonNull(step.cleared().interval()).low()).isCloseTo(high, PRINTED);
	}

	/**
	 * The example of competing risks that the tests of R's package survival work out by
	 * hand ({@code tests/testci.R}): shares, numbers at risk, and the squares of
	 * {@code std.err}.
	 */
	@Test
	void what_becomes_of_all_is_the_aalen_johansen_estimate_as_r_gives_it() {
		List<Step> steps = Clearance.steps(List.of(new Exits(0, 0, 0, 1), new Exits(1, 0, 0, 1), new Exits(0, 2, 0, 1),
				new Exits(0, 0, 0, 0), new Exits(0, 0, 0, 1), new Exits(0, 1, 0, 0)));

		assertThat(steps).extracting(Step::atRisk).containsExactly(8L, 7L, 5L, 2L, 2L, 1L);
		comeTo(steps.get(0), 0, 0, 0, 0);
		comeTo(steps.get(1), 1 / 7.0, 6 / 343.0, 0, 0);
		double variance = 6 / 343.0 * 4 / 25 + 36 / 49.0 * 6 / 125;
		comeTo(steps.get(2), 1 / 7.0, 6 / 343.0, 12 / 35.0, variance);
		comeTo(steps.get(4), 1 / 7.0, 6 / 343.0, 12 / 35.0, variance);
		comeTo(steps.get(5), 1 / 7.0, 6 / 343.0, 6 / 7.0, 6 / 343.0);
	}

	private static void comeTo(Step step, double reached, double itsVariance, double stopped, double itsVariance2) {
		assertThat(step.reached().value()).isCloseTo(reached, EXACT);
		assertThat(step.reached().variance()).isCloseTo(itsVariance, EXACT);
		assertThat(step.stopped().value()).isCloseTo(stopped, EXACT);
		assertThat(step.stopped().variance()).isCloseTo(itsVariance2, EXACT);
	}

	@Test
	void shares_of_all_or_none_have_no_interval() {
		Step step = Clearance.steps(List.of(new Exits(4, 0, 0, 0))).getLast();

		assertThat(step.cleared().value()).isOne();
		assertThat(step.cleared().interval()).isNull();
		assertThat(step.lost().value()).isZero();
		assertThat(step.lost().interval()).isNull();
	}

}
