package com.fadeline.command.estimate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.clinical.KirbyDesai;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.assessment.PlannedSittings;
import com.fadeline.api.policy.Policy;

/**
 * Estimator of the sittings that full removal may take, from an assessment, before any
 * fading was seen.
 */
public final class Estimator {

	private static final String VERSION = "1";

	/** Practitioners' sittings for carbon scalp micropigmentation; Wu 2021 saw 1 to 3. */
	private static final Estimate SMP_RULE = new Estimate(VERSION, Estimate.Basis.SMP_RULE, 1, 2.5, 4, null);

	/** The usual range in the field: three to ten. */
	private static final Estimate FIELD_RANGE = new Estimate(VERSION, Estimate.Basis.FIELD_RANGE, 3, 6.5, 10, null);

	/** Standard deviation of sittings around the score (Kirby 2009). */
	private static final double SCORE_SD = 2.5;

	/** Standard deviations from the median to the 90th percentile. */
	private static final double TO_NINETIETH = 1.2816;

	/** Highest fading that can be seen: a higher target counts as this one. */
	private static final double HIGHEST_TARGET = 99.5;

	private Estimator() {
	}

	/**
	 * Estimates the sittings.
	 * @param site null if not known
	 */
	public static Estimate estimate(@Nullable BodySite site, Assessment assessment) {
		if (assessment.pigment() == Pigment.TATTOO_INK || (site != null && site != BodySite.SCALP)) {
			return kirbyDesai(KirbyDesai.score(site, assessment));
		}
		return (site == BodySite.SCALP && assessment.pigment() == Pigment.CARBON) ? SMP_RULE : FIELD_RANGE;
	}

	/** Unknown parts of the score count as evenly distributed over their span. */
	private static Estimate kirbyDesai(Estimate.Score score) {
		double likely = (score.least() + score.most()) / 2.0;
		double span = score.most() - score.least();
		double reach = TO_NINETIETH * Math.sqrt(SCORE_SD * SCORE_SD + span * span / 12);
		return new Estimate(VERSION, Estimate.Basis.KIRBY_DESAI, Math.max(1, likely - reach), likely, likely + reach,
				score);
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
