package com.fadeline.demo;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinical.KirbyDesai;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.FaultCause;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.InkAmount;
import com.fadeline.api.course.assessment.Layering;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.Scarring;
import com.fadeline.api.course.treatment.Method;

/**
 * Value object of a client's request for treatment and the specialist's plan for it.
 *
 * @param sittingsNeeded how many sittings to 95 % it would take; unknown to the clinic
 */
record Complaint(BodySite site, List<String> zones, Goal goal, Assessment assessment, Method method,
		PlannedSittings plan, double sittingsNeeded) {

	private static final List<List<String>> SCALP_ZONES = List.of(List.of("FRONTAL_HAIRLINE", "MID_SCALP", "CROWN"),
			List.of("FRONTAL_HAIRLINE", "TEMPLE_LEFT", "TEMPLE_RIGHT"), List.of("CROWN"),
			List.of("MID_SCALP", "CROWN", "OCCIPITAL"), List.of("SCAR"));

	private static final List<String> HAIRLINE = List.of("FRONTAL_HAIRLINE", "TEMPLE_LEFT", "TEMPLE_RIGHT");

	/** Draws a request; mostly scalps, in the proportions of a clinic of the field. */
	static Complaint of(Dice dice) {
		Phototype phototype = Phototype.values()[dice.weighed(8, 32, 30, 17, 9, 4)];
		return switch (dice.weighed(38, 18, 13, 22, 9)) {
			case 0 -> scalp(dice, phototype, Pigment.CARBON, EnumSet.of(Colour.BLACK), dice.around(2.9, 0.7),
					dice.between(3, 4));
			case 1 -> scalp(dice, phototype, Pigment.TATTOO_INK, EnumSet.of(Colour.BLACK, shifted(dice)),
					dice.around(8, 1.8), dice.between(6, 9));
			case 2 -> scalp(dice, phototype, Pigment.UNKNOWN, EnumSet.of(Colour.GREY), dice.around(5.5, 2),
					dice.between(5, 7));
			case 3 -> tattoo(dice, phototype);
			default -> brows(dice, phototype);
		};
	}

	/** Returns the same, planned for sittings that treat one part after the other. */
	Complaint in(Stages stages, int limit) {
		return new Complaint(this.site, this.zones, this.goal, this.assessment, this.method,
				new PlannedSittings(this.plan.min(), stages.most(this.plan.max(), limit)), this.sittingsNeeded);
	}

	private static Colour shifted(Dice dice) {
		return dice.chance(0.7) ? Colour.BLUE : Colour.GREEN;
	}

	private static Complaint scalp(Dice dice, Phototype phototype, Pigment pigment, Set<Colour> colours, double needed,
			int most) {
		Goal goal = List.of(Goal.FULL_REMOVAL, Goal.LIGHTENING, Goal.RESHAPE).get(dice.weighed(6, 3, 1));
		List<String> zones = (goal == Goal.RESHAPE) ? HAIRLINE : dice.oneOf(SCALP_ZONES);
		FaultCause cause = zones.contains("SCAR") ? FaultCause.SCAR
				: FaultCause.values()[dice.weighed(3, (pigment == Pigment.CARBON) ? 0 : 6, 4, 0, 3)];
		Assessment assessment = assessment(dice, phototype, colours, pigment, Set.of(cause));
		return new Complaint(BodySite.SCALP, zones, goal, assessment, Method.LASER,
				new PlannedSittings(Math.max(1, most - 3), most), Math.max(1.5, needed));
	}

	private static Complaint tattoo(Dice dice, Phototype phototype) {
		Place place = dice.oneOf(Place.ALL);
		Set<Colour> colours = EnumSet.of(Colour.BLACK);
		if (dice.chance(0.4)) {
			colours.add(dice.oneOf(List.of(Colour.RED, Colour.BLUE, Colour.GREEN)));
		}
		Goal goal = dice.chance(0.7) ? Goal.FULL_REMOVAL : Goal.LIGHTENING;
		Assessment assessment = assessment(dice, phototype, colours, Pigment.TATTOO_INK,
				Set.of(FaultCause.CHANGE_OF_MIND));
		Estimate.Score score = KirbyDesai.score(place.site(), assessment);
		int expected = (score.least() + score.most()) / 2;
		return new Complaint(place.site(), List.of(place.zone()), goal, assessment, Method.LASER,
				new PlannedSittings(Math.clamp(expected - 3, 3, 8), Math.clamp(expected + 1, 4, 10)),
				Math.max(3, dice.around(expected, 2)));
	}

	private static Complaint brows(Dice dice, Phototype phototype) {
		Assessment assessment = assessment(dice, phototype, EnumSet.of(Colour.BROWN), Pigment.IRON_OXIDE,
				Set.of(dice.chance(0.5) ? FaultCause.PIGMENT_SHIFT : FaultCause.TECHNIQUE));
		Goal goal = dice.chance(0.5) ? Goal.FULL_REMOVAL : Goal.LIGHTENING;
		return new Complaint(BodySite.FACE, List.of("BROW_LEFT", "BROW_RIGHT"), goal, assessment, Method.SALINE,
				new PlannedSittings(5, 9), Math.max(4, dice.around(7.5, 1.5)));
	}

	private static Assessment assessment(Dice dice, Phototype phototype, Set<Colour> colours, Pigment pigment,
			Set<FaultCause> causes) {
		return new Assessment(phototype, colours, InkAmount.values()[dice.weighed(2, 4, 3, 1)],
				Scarring.values()[dice.weighed(7, 2, 1, 0)], orUnknown(dice, Layering.NONE), pigment,
				dice.between(4, 120), causes);
	}

	private static @Nullable Layering orUnknown(Dice dice, Layering layering) {
		return dice.chance(0.85) ? layering : null;
	}

	private record Place(BodySite site, String zone) {

		static final List<Place> ALL = List.of(new Place(BodySite.PROXIMAL_EXTREMITY, "LEFT_UPPER_ARM"),
				new Place(BodySite.DISTAL_EXTREMITY, "RIGHT_FOREARM"),
				new Place(BodySite.DISTAL_EXTREMITY, "LEFT_ANKLE"), new Place(BodySite.UPPER_TRUNK, "RIGHT_SHOULDER"),
				new Place(BodySite.LOWER_TRUNK, "LOWER_BACK"), new Place(BodySite.NECK, "NECK"));

	}

}
