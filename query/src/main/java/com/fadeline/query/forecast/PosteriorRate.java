package com.fadeline.query.forecast;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.List;

/**
 * Posterior distribution of the resistance of the ink of a course and of the depth of its
 * removal, on a grid. Depth is minus the logarithm of the residual ink. The resistance is
 * the same for every treatment agent.
 */
final class PosteriorRate {

	/** Intended step of depth, and the least target; the target lies on the grid. */
	private static final double STEP_OF_DEPTH = 0.05;

	/** Depth at 99 %, beyond which readings do not distinguish more from less. */
	private static final double CLEAR = -Math.log(0.01);

	/** Probability too small to propagate. */
	private static final double NEGLIGIBLE = 1e-10;

	private final Estimate estimate;

	private final double step;

	private final int target;

	private final int bins;

	private double[][] mass;

	private PosteriorRate(Estimate estimate, double targetDepth) {
		this.estimate = estimate;
		double depth = Math.max(targetDepth, STEP_OF_DEPTH);
		this.target = (int) Math.ceil(depth / STEP_OF_DEPTH);
		this.step = depth / this.target;
		this.bins = 1 + Math.max(this.target, (int) Math.ceil(CLEAR / this.step));
		this.mass = new double[ResistanceFactor.SIZE][this.bins];
		for (int row = 0; row < ResistanceFactor.SIZE; row++) {
			this.mass[row][0] = ResistanceFactor.chance(row);
		}
		normalise();
	}

	/** Returns the distribution before the first sitting. */
	static PosteriorRate before(Estimate estimate, double targetDepth) {
		return new PosteriorRate(estimate, targetDepth);
	}

	/** Applies sittings of one agent. */
	void treat(TreatmentAgent agent, int sittings) {
		Prior prior = Prior.of(this.estimate, agent);
		double[] beyond = new double[this.bins];
		for (int row = 0; row < this.mass.length; row++) {
			double rate = prior.rate(ResistanceFactor.deviations(row));
			for (int bin = 0; bin < this.bins; bin++) {
				beyond[bin] = Removal.chanceToPass(sittings * Removal.STAGES,
						Removal.expectedStages((bin + 0.5) * this.step, rate));
			}
			this.mass[row] = deepen(this.mass[row], beyond);
		}
	}

	/**
	 * Moves a row down the depths.
	 * @param beyond probability of moving more than that many steps and a half
	 */
	private double[] deepen(double[] row, double[] beyond) {
		int last = this.bins - 1;
		double[] deepened = new double[this.bins];
		deepened[last] = row[last];
		for (int from = 0; from < last; from++) {
			double share = row[from];
			if (share < NEGLIGIBLE) {
				continue;
			}
			double rest = 1;
			for (int to = from; to < last && rest > NEGLIGIBLE; to++) {
				double further = beyond[to - from];
				deepened[to] += share * (rest - further);
				rest = further;
			}
			deepened[last] += share * rest;
		}
		return deepened;
	}

	/** Updates the distribution by readings made after the sittings applied. */
	void observe(List<Reading> readings) {
		for (Reading reading : readings) {
			double noise = ReadingNoise.of(reading);
			for (int bin = 0; bin < this.bins; bin++) {
				double likelihood = ReadingNoise.likelihood(reading, noise, 100 * -Math.expm1(-bin * this.step));
				for (double[] row : this.mass) {
					row[bin] *= likelihood;
				}
			}
			normalise();
		}
	}

	/**
	 * Returns the probabilities for the number of further sittings of one agent to the
	 * target.
	 */
	SittingsAhead ahead(TreatmentAgent agent) {
		Prior prior = Prior.of(this.estimate, agent);
		double[] chances = new double[SittingsAhead.HORIZON + 1];
		for (int row = 0; row < this.mass.length; row++) {
			double rate = prior.rate(ResistanceFactor.deviations(row));
			for (int bin = 0; bin < this.bins; bin++) {
				double share = this.mass[row][bin];
				if (bin >= this.target) {
					chances[0] += share;
				}
				else if (share > NEGLIGIBLE) {
					addSittings(chances, share, Removal.expectedStages((this.target - bin) * this.step, rate));
				}
			}
		}
		return new SittingsAhead(chances);
	}

	private static void addSittings(double[] chances, double share, double expectedStages) {
		double term = share * Math.exp(-expectedStages);
		double rest = share;
		int stage = 0;
		for (int sitting = 1; sitting < chances.length && rest > NEGLIGIBLE; sitting++) {
			double reached = 0;
			for (; stage < sitting * Removal.STAGES; stage++) {
				reached += term;
				term *= expectedStages / (stage + 1);
			}
			chances[sitting] += reached;
			rest -= reached;
		}
		chances[chances.length - 1] += Math.max(0, rest);
	}

	private void normalise() {
		double sum = 0;
		for (double[] row : this.mass) {
			for (double share : row) {
				sum += share;
			}
		}
		for (double[] row : this.mass) {
			for (int bin = 0; bin < row.length; bin++) {
				row[bin] /= sum;
			}
		}
	}

}
