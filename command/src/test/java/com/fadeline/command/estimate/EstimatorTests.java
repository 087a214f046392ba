package com.fadeline.command.estimate;

import java.util.List;
import java.util.Set;

import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Estimate.Basis;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.policy.Policy;

import static org.assertj.core.api.Assertions.assertThat;

class EstimatorTests {

	private static final Policy.PlanLimits LIMITS = Policy.standard().plan();

	/** Black amateur ink on a calf of phototype III: 3 + 5 + 1 + 1 points. */
	private static final Assessment KNOWN = new Assessment(Phototype.III, Set.of(Colour.BLACK), InkAmount.AMATEUR,
			Scarring.NONE, Layering.NONE, Pigment.TATTOO_INK, null, Set.of());

	private static final Assessment CARBON = new Assessment(null, Set.of(), null, null, null, Pigment.CARBON, null,
			Set.of());

	@ParameterizedTest
	@CsvSource({ "SCALP,CARBON,SMP_RULE", "SCALP,TATTOO_INK,KIRBY_DESAI", "SCALP,UNKNOWN,FIELD_RANGE",
			"SCALP,IRON_OXIDE,FIELD_RANGE", "FACE,IRON_OXIDE,PERMANENT_MAKE_UP", "FACE,TATTOO_INK,KIRBY_DESAI",
			"NECK,CARBON,KIRBY_DESAI", "DISTAL_EXTREMITY,UNKNOWN,KIRBY_DESAI", ",TATTOO_INK,KIRBY_DESAI",
			",UNKNOWN,FIELD_RANGE", ",CARBON,FIELD_RANGE" })
	void site_and_pigment_decide_what_an_estimate_rests_on(@Nullable BodySite site, Pigment pigment, Basis basis) {
		Assessment assessment = new Assessment(null, Set.of(), null, null, null, pigment, null, Set.of());

		assertThat(Estimator.estimate(site, assessment, null).basis()).isEqualTo(basis);
	}

	@Test
	void a_known_score_is_read_as_sittings_give_or_take() {
		Estimate estimate = Estimator.estimate(BodySite.DISTAL_EXTREMITY, KNOWN, null);

		assertThat(estimate.score()).isEqualTo(new Estimate.Score(10, 10));
		assertThat(estimate.likely()).isEqualTo(10);
		assertThat(estimate.low()).isCloseTo(6.3, Offset.offset(0.05));
		assertThat(estimate.high()).isCloseTo(16, Offset.offset(0.05));
	}

	@Test
	void what_is_not_known_widens_the_range() {
		Assessment lessKnown = new Assessment(Phototype.III, Set.of(Colour.BLACK), null, null, null, Pigment.TATTOO_INK,
				null, Set.of());

		Estimate known = Estimator.estimate(BodySite.DISTAL_EXTREMITY, KNOWN, null);
		Estimate wider = Estimator.estimate(BodySite.DISTAL_EXTREMITY, lessKnown, null);

		assertThat(wider.high() - wider.low()).isGreaterThan(known.high() - known.low());
	}

	@Test
	void tattoo_ink_on_a_scalp_takes_eight_sittings_or_more() {
		Assessment easiest = new Assessment(Phototype.I, Set.of(Colour.BLACK), InkAmount.AMATEUR, Scarring.NONE,
				Layering.NONE, Pigment.TATTOO_INK, null, Set.of());

		assertThat(Estimator.estimate(BodySite.SCALP, easiest, null).likely()).isEqualTo(8);
		assertThat(Estimator.estimate(BodySite.NECK, easiest, null).likely()).isEqualTo(4);
	}

	@Test
	void picosecond_pulses_that_are_planned_take_three_quarters_of_the_score() {
		Estimate estimate = Estimator.estimate(BodySite.DISTAL_EXTREMITY, KNOWN, PulseClass.PICOSECOND);

		assertThat(estimate.plannedPulses()).isEqualTo(PulseClass.PICOSECOND);
		assertThat(estimate.score()).isEqualTo(new Estimate.Score(10, 10));
		assertThat(estimate.likely()).isEqualTo(7.5);
		assertThat(Estimator.estimate(BodySite.SCALP, CARBON, PulseClass.PICOSECOND).likely()).isEqualTo(2.5);
	}

	@Test
	void carbon_that_turned_blue_or_green_is_not_taken_for_carbon() {
		Assessment blue = new Assessment(null, Set.of(Colour.BLACK, Colour.BLUE), null, null, null, Pigment.CARBON,
				null, Set.of());

		assertThat(Estimator.estimate(BodySite.SCALP, blue, null).basis()).isEqualTo(Basis.FIELD_RANGE);
	}

	@Test
	void a_plan_is_the_range_of_the_estimate_within_three_to_ten() {
		assertThat(Estimator.plan(estimate(1, 4), 95, LIMITS)).isEqualTo(new PlannedSittings(1, 4));
		assertThat(Estimator.plan(estimate(4.7, 8.1), 95, LIMITS)).isEqualTo(new PlannedSittings(4, 9));
		assertThat(Estimator.plan(estimate(12.3, 19.5), 95, LIMITS)).isEqualTo(new PlannedSittings(10, 10));
	}

	private static Estimate estimate(double low, double high) {
		return new Estimate("1", Basis.KIRBY_DESAI, low, (low + high) / 2, high, null);
	}

	@Test
	void of_several_sites_the_one_that_needs_most_decides() {
		Estimate brow = Estimator.estimate(BodySite.FACE, KNOWN, null);
		Estimate hand = Estimator.estimate(BodySite.DISTAL_EXTREMITY, KNOWN, null);
		assertThat(hand.likely()).isGreaterThan(brow.likely());

		assertThat(Estimator.estimate(BodySite.FACE, List.of("LEFT_EYEBROW", "LEFT_HAND"), KNOWN, null))
			.isEqualTo(hand);
		assertThat(Estimator.estimate(BodySite.FACE, List.of("LEFT_EYEBROW"), KNOWN, null)).isEqualTo(brow);
		assertThat(Estimator.estimate(BodySite.FACE, List.of(), KNOWN, null)).isEqualTo(brow);
	}

}
