package com.fadeline.api.clinical;

import java.util.EnumSet;
import java.util.Set;

import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.Scarring;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class KirbyDesaiTests {

	@Test
	void the_least_tattoo_scores_four_and_the_worst_twenty_six() {
		assertThat(
				KirbyDesai.score(BodySite.SCALP,
						new Assessment(Phototype.I, Set.of(Colour.BLACK), InkAmount.AMATEUR, Scarring.NONE,
								Layering.NONE, Pigment.TATTOO_INK, null, Set.of())))
			.isEqualTo(new Estimate.Score(4, 4));
		assertThat(KirbyDesai.score(BodySite.DISTAL_EXTREMITY,
				new Assessment(Phototype.VI, Set.of(Colour.GREEN, Colour.BLUE), InkAmount.SIGNIFICANT,
						Scarring.SIGNIFICANT, Layering.LAYERED, Pigment.TATTOO_INK, null, Set.of())))
			.isEqualTo(new Estimate.Score(26, 26));
	}

	@Test
	void where_nothing_is_known_the_score_spans_the_scale() {
		assertThat(KirbyDesai.score(null, Assessment.UNKNOWN)).isEqualTo(new Estimate.Score(4, 26));
	}

	@Test
	void what_is_not_known_is_expected_as_it_is_common() {
		KirbyDesai.Expected unknown = KirbyDesai.expected(null, Assessment.UNKNOWN);

		assertThat(unknown.mean()).isBetween(11.0, 12.5);
		assertThat(unknown.deviation()).isBetween(2.0, 3.0);
		assertThat(
				KirbyDesai.expected(BodySite.SCALP,
						new Assessment(Phototype.I, Set.of(Colour.BLACK), InkAmount.AMATEUR, Scarring.NONE,
								Layering.NONE, Pigment.TATTOO_INK, null, Set.of())))
			.isEqualTo(new KirbyDesai.Expected(4, 0));
	}

	@Test
	void red_beside_black_adds_a_point_and_a_third_colour_another() {
		assertThat(score(Set.of(Colour.BLACK, Colour.GREY))).isEqualTo(9);
		assertThat(score(Set.of(Colour.BLACK, Colour.RED))).isEqualTo(10);
		assertThat(score(Set.of(Colour.BLACK, Colour.RED, Colour.BLUE))).isEqualTo(11);
		assertThat(score(Set.of(Colour.BLUE, Colour.GREEN))).isEqualTo(12);
	}

	@Test
	void one_colour_more_never_scores_lower() {
		Colour[] all = Colour.values();
		for (int subset = 1; subset < (1 << all.length); subset++) {
			Set<Colour> colours = EnumSet.noneOf(Colour.class);
			for (Colour colour : all) {
				if ((subset & (1 << colour.ordinal())) != 0) {
					colours.add(colour);
				}
			}
			for (Colour another : all) {
				Set<Colour> more = EnumSet.copyOf(colours);
				more.add(another);
				assertThat(score(more)).as("%s and %s", colours, another).isBetween(score(colours), 12);
			}
		}
	}

	private static int score(Set<Colour> colours) {
		return KirbyDesai
			.score(BodySite.UPPER_TRUNK,
					new Assessment(Phototype.II, colours, InkAmount.MODERATE, Scarring.MINIMAL, Layering.NONE,
							Pigment.TATTOO_INK, null, Set.of()))
			.least();
	}

}
