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
import com.fadeline.api.course.assessment.Scarring;
import org.jspecify.annotations.Nullable;

/**
 * Calculation of the Kirby-Desai scale (Kirby et al., J Clin Aesthet Dermatol
 * 2009;2(3):32-37): 4 to 26 points, taken as the number of laser sittings of a tattoo,
 * plus or minus 2.5. An unknown parameter contributes its whole span.
 */
public final class KirbyDesai {

	private static final Set<Colour> BLACKS = EnumSet.of(Colour.BLACK, Colour.GREY);

	private KirbyDesai() {
	}

	/** Returns the least and most points that fit the known facts. */
	public static Estimate.Score score(@Nullable BodySite site, Assessment assessment) {
		int least = 0;
		int most = 0;
		for (Points points : new Points[] { phototype(assessment.phototype()), location(site),
				colour(assessment.colours()), ink(assessment.inkAmount()), scarring(assessment.scarring()),
				layering(assessment.layering()) }) {
			least += points.least();
			most += points.most();
		}
		return new Estimate.Score(least, most);
	}

	private static Points phototype(@Nullable Phototype phototype) {
		return (phototype == null) ? new Points(1, 6) : Points.of(phototype.ordinal() + 1);
	}

	private static Points location(@Nullable BodySite site) {
		if (site == null) {
			return new Points(1, 5);
		}
		return Points.of(switch (site) {
			case SCALP, FACE, NECK -> 1;
			case UPPER_TRUNK -> 2;
			case LOWER_TRUNK -> 3;
			case PROXIMAL_EXTREMITY -> 4;
			case DISTAL_EXTREMITY -> 5;
		});
	}

	/**
	 * The paper names four mixtures; those between are graded so that one colour more
	 * never scores lower: black and grey 1, red among them 2, one other colour 3, more of
	 * them 4.
	 */
	private static Points colour(Set<Colour> colours) {
		if (colours.isEmpty()) {
			return new Points(1, 4);
		}
		long others = colours.stream().filter((colour) -> colour != Colour.RED && !BLACKS.contains(colour)).count();
		if (others > 0) {
			return Points.of((others == 1) ? 3 : 4);
		}
		return Points.of(colours.contains(Colour.RED) ? 2 : 1);
	}

	private static Points ink(@Nullable InkAmount amount) {
		return (amount == null) ? new Points(1, 4) : Points.of(amount.ordinal() + 1);
	}

	private static Points scarring(@Nullable Scarring scarring) {
		if (scarring == null) {
			return new Points(0, 5);
		}
		return Points.of(switch (scarring) {
			case NONE -> 0;
			case MINIMAL -> 1;
			case MODERATE -> 3;
			case SIGNIFICANT -> 5;
		});
	}

	private static Points layering(@Nullable Layering layering) {
		if (layering == null) {
			return new Points(0, 2);
		}
		return Points.of((layering == Layering.LAYERED) ? 2 : 0);
	}

	private record Points(int least, int most) {

		static Points of(int known) {
			return new Points(known, known);
		}

	}

}
