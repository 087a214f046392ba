package com.fadeline.query.forecast;

/**
 * Grid of the depth of removal, which is minus the logarithm of the residual ink; the
 * target lies on it.
 */
final class DepthGrid {

	/** Intended step of depth, and the least target. */
	private static final double STEP = 0.075;

	/** Depth at 99 %, beyond which readings do not distinguish more from less. */
	private static final double CLEAR = -Math.log(0.01);

	/** Highest fading that can be seen: a higher target counts as this one. */
	private static final double HIGHEST_TARGET = 99.5;

	/** Depth of the target. */
	private final double depth;

	private final double step;

	private final int target;

	private final double[] percent;

	/**
	 * @param targetFading percent of the baseline
	 */
	DepthGrid(double targetFading) {
		this.depth = Math.max(STEP, -Math.log1p(-Math.min(targetFading, HIGHEST_TARGET) / 100));
		this.target = (int) Math.ceil(this.depth / STEP);
		this.step = this.depth / this.target;
		this.percent = new double[1 + Math.max(this.target, (int) Math.ceil(CLEAR / this.step))];
		for (int bin = 0; bin < this.percent.length; bin++) {
			this.percent[bin] = 100 * -Math.expm1(-bin * this.step);
		}
	}

	int size() {
		return this.percent.length;
	}

	/** Returns the first bin at which the target is reached. */
	int target() {
		return this.target;
	}

	/** Returns the fading at a bin, in percent. */
	double percent(int bin) {
		return this.percent[bin];
	}

	/** Returns the depth from a bin to the target. */
	double left(int bin) {
		return this.depth - bin * this.step;
	}

	/**
	 * Returns the probabilities of moving on by more than so many bins and a half.
	 * @param stages stages of removal
	 * @param rate mean removal of a first sitting
	 */
	double[] beyond(double stages, double rate) {
		double[] beyond = new double[size()];
		for (int bin = 0; bin < beyond.length; bin++) {
			beyond[bin] = Removal.chanceToPass(stages, Removal.expectedStages((bin + 0.5) * this.step, rate));
		}
		return beyond;
	}

}
