package com.fadeline.api.clinical;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

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
 * plus or minus 2.5. An unknown parameter contributes its whole span to the score, and
 * what is common to the points to expect.
 */
public final class KirbyDesai {

	private static final Set<Colour> BLACKS = EnumSet.of(Colour.BLACK, Colour.GREY);

	/*
	 * How common each number of points is among people who have a tattoo removed: no
	 * series tells all of them, so the shares are assumed.
	 */

	private static final Points PHOTOTYPES = Points
		.unknown(Map.of(1, 0.05, 2, 0.30, 3, 0.35, 4, 0.20, 5, 0.07, 6, 0.03));

	private static final Points LOCATIONS = Points.unknown(Map.of(1, 0.1, 2, 0.25, 3, 0.1, 4, 0.25, 5, 0.3));

	private static final Points COLOURS = Points.unknown(Map.of(1, 0.6, 2, 0.15, 3, 0.1, 4, 0.15));

	private static final Points AMOUNTS = Points.unknown(Map.of(1, 0.1, 2, 0.25, 3, 0.4, 4, 0.25));

	private static final Points SCARRINGS = Points.unknown(Map.of(0, 0.7, 1, 0.2, 3, 0.08, 5, 0.02));

	private static final Points LAYERINGS = Points.unknown(Map.of(0, 0.9, 2, 0.1));

	private KirbyDesai() {
	}

	/** Returns the least and most points that fit the known facts. */
	public static Estimate.Score score(@Nullable BodySite site, Assessment assessment) {
		List<Points> parts = parts(site, assessment);
		return new Estimate.Score(parts.stream().mapToInt(Points::least).sum(),
				parts.stream().mapToInt(Points::most).sum());
	}

	/** Returns the points to expect where parts are not known. */
	public static Expected expected(@Nullable BodySite site, Assessment assessment) {
		List<Points> parts = parts(site, assessment);
		return new Expected(parts.stream().mapToDouble(Points::mean).sum(),
				Math.sqrt(parts.stream().mapToDouble(Points::variance).sum()));
	}

	/**
	 * Value object of the points to expect.
	 *
	 * @param deviation standard deviation by what is not known; 0 if all is
	 */
	public record Expected(double mean, double deviation) {
	}

	private static List<Points> parts(@Nullable BodySite site, Assessment assessment) {
		return List.of(phototype(assessment.phototype()), location(site), colour(assessment.colours()),
				ink(assessment.inkAmount()), scarring(assessment.scarring()), layering(assessment.layering()));
	}

	private static Points phototype(@Nullable Phototype phototype) {
		return (phototype == null) ? PHOTOTYPES : Points.of(phototype.ordinal() + 1);
	}

	private static Points location(@Nullable BodySite site) {
		if (site == null) {
			return LOCATIONS;
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
			return COLOURS;
		}
		long others = colours.stream().filter((colour) -> colour != Colour.RED && !BLACKS.contains(colour)).count();
		if (others > 0) {
			return Points.of((others == 1) ? 3 : 4);
		}
		return Points.of(colours.contains(Colour.RED) ? 2 : 1);
	}

	private static Points ink(@Nullable InkAmount amount) {
		return (amount == null) ? AMOUNTS : Points.of(amount.ordinal() + 1);
	}

	private static Points scarring(@Nullable Scarring scarring) {
		if (scarring == null) {
			return SCARRINGS;
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
			return LAYERINGS;
		}
		return Points.of((layering == Layering.LAYERED) ? 2 : 0);
	}

	/**
	 * Value object of the points of one part.
	 *
	 * @param shares of people by points; one if they are known
	 */
	private record Points(SortedMap<Integer, Double> shares) {

		static Points of(int known) {
			return new Points(new TreeMap<>(Map.of(known, 1.0)));
		}

		static Points unknown(Map<Integer, Double> shares) {
			return new Points(new TreeMap<>(shares));
		}

		int least() {
			return this.shares.firstKey();
		}

		int most() {
			return this.shares.lastKey();
		}

		double mean() {
			return this.shares.entrySet().stream().mapToDouble((share) -> share.getKey() * share.getValue()).sum();
		}

		double variance() {
			double mean = mean();
			return this.shares.entrySet()
				.stream()
				.mapToDouble((share) -> share.getValue() * (share.getKey() - mean) * (share.getKey() - mean))
				.sum();
		}

	}

}
