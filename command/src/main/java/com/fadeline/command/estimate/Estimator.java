package com.fadeline.command.estimate;

import java.util.Collections;
import java.util.List;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinical.KirbyDesai;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.course.assessment.PulseClass;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.policy.Policy;

/**
 * Estimator of the sittings that full removal may take, from an assessment, before any
 * fading was seen.
 */
public final class Estimator {

	private static final String VERSION = "2";

	/** Picosecond lasers need about a quarter fewer sittings (DOMAIN.md, Kirby-Desai). */
	private static final double PICOSECOND_FACTOR = 0.75;

	/** Practitioners' sittings for carbon scalp micropigmentation; Wu 2021 saw 1 to 3. */
	private static final Estimate SMP_RULE = new Estimate(VERSION, Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);

	/** Means of 2.5 and 3 in two published series, with single ones up to 11. */
	private static final Estimate PERMANENT_MAKE_UP = new Estimate(VERSION, Estimate.Basis.PERMANENT_MAKE_UP, 1, 2.5, 6,
			null);

	/** The usual range in the field: three to ten. */
	private static final Estimate FIELD_RANGE = new Estimate(VERSION, Estimate.Basis.FIELD_RANGE, 3, 6.5, 10, null);

	/** Colours that show that a pigment is not pure carbon. */
	private static final Set<Colour> TURNED = EnumSet.of(Colour.BLUE, Colour.GREEN);

	/**
	 * Fewest sittings that tattoo ink on a scalp is estimated at: practice tells of 10.
	 */
	private static final double LEAST_OF_TATTOO_INK = 8;

	/** Spread of the logarithm of the sittings about the score (docs/forecast.md). */
	private static final double SPREAD = 0.33;

	/**
	 * Spreads from the median of Student's t, 5 degrees of freedom, to its 90th
	 * percentile.
	 */
	private static final double TO_NINETIETH = 1.4759;

	/** A whole number of sittings is on average half a sitting more than was needed. */
	private static final double ROUNDING = 0.5;

	/** Highest fading that can be seen: a higher target counts as this one. */
	private static final double HIGHEST_TARGET = 99.5;

	private Estimator() {
	}

	/**
	 * Estimates the sittings of a course: its sites fade side by side, so the one that
	 * needs most decides.
	 * @param site of the course; null if not known
	 * @param pulses class of the pulses of the planned laser; null if none is planned
	 */
	public static Estimate estimate(@Nullable BodySite site, List<String> zones, Assessment assessment,
			@Nullable PulseClass pulses) {
		return Zones.sites(zones, site)
			.stream()
			.map((each) -> estimate(each, assessment, pulses))
			.reduce((one, other) -> (one.likely() < other.likely()) ? other : one)
			.orElseThrow();
	}

	/**
	 * Estimates the sittings of one site.
	 * @param site null if not known
	 * @param pulses class of the pulses of the planned laser; null if none is planned
	 */
	public static Estimate estimate(@Nullable BodySite site, Assessment assessment, @Nullable PulseClass pulses) {
		Estimate estimate = byBasis(site, assessment, (pulses == PulseClass.PICOSECOND) ? PICOSECOND_FACTOR : 1);
		return new Estimate(estimate.version(), estimate.basis(), estimate.low(), estimate.likely(), estimate.high(),
				estimate.score(), pulses);
	}

	private static Estimate byBasis(@Nullable BodySite site, Assessment assessment, double factor) {
		if (assessment.pigment() == Pigment.TATTOO_INK) {
			return kirbyDesai(site, assessment, (site == BodySite.SCALP) ? LEAST_OF_TATTOO_INK : 0, factor);
		}
		if (site == BodySite.FACE) {
			return PERMANENT_MAKE_UP;
		}
		if (site != null && site != BodySite.SCALP) {
			return kirbyDesai(site, assessment, 0, factor);
		}
		boolean carbon = site == BodySite.SCALP && assessment.pigment() == Pigment.CARBON
				&& Collections.disjoint(assessment.colours(), TURNED);
		return carbon ? SMP_RULE : FIELD_RANGE;
	}

	/** What is not known of the score widens the range. */
	private static Estimate kirbyDesai(@Nullable BodySite site, Assessment assessment, double least, double factor) {
		KirbyDesai.Expected expected = KirbyDesai.expected(site, assessment);
		double likely = factor * Math.max(least, expected.mean());
		double sittings = likely - ROUNDING;
		double reach = Math.exp(TO_NINETIETH * Math.hypot(SPREAD, factor * expected.deviation() / sittings));
		return new Estimate(VERSION, Estimate.Basis.KIRBY_DESAI, Math.max(1, ROUNDING + sittings / reach), likely,
				ROUNDING + sittings * reach, KirbyDesai.score(site, assessment));
	}

	/**
	 * Returns the whole sittings of an estimate for a target, rounded outwards. The
	 * estimate is for 95 %; sittings add up in the logarithm of what is left
	 * (docs/forecast.md), so a lower target takes a share of them.
	 * @param targetFading percent of the baseline to reach
	 */
	public static PlannedSittings sittings(Estimate estimate, double targetFading) {
		double share = Double.isNaN(targetFading) ? 1 : depth(targetFading) / depth(Goal.FULL_REMOVAL.targetFading());
		int least = (int) Math.max(1, Math.floor(estimate.low() * share));
		return new PlannedSittings(least, (int) Math.max(least, Math.ceil(estimate.high() * share)));
	}

	/**
	 * Returns the plan that an estimate suggests for a target, within the plan limits.
	 */
	public static PlannedSittings plan(Estimate estimate, double targetFading, Policy.PlanLimits limits) {
		PlannedSittings sittings = sittings(estimate, targetFading);
		int most = Math.clamp(sittings.max(), limits.min(), limits.max());
		return new PlannedSittings(Math.min(sittings.min(), most), most);
	}

	private static double depth(double percent) {
		return -Math.log1p(-Math.min(percent, HIGHEST_TARGET) / 100);
	}

}
