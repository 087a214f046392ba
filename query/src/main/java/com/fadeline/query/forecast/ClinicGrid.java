package com.fadeline.query.forecast;

import java.util.Arrays;

/**
 * Grid of the clinics there may be: by how much their courses differ from the estimates,
 * and how widely they vary about that.
 */
final class ClinicGrid {

	private static final int SHIFTS = 25;

	private static final int SPREADS = 11;

	/** Largest shift, and the standard deviation among clinics (assumed). */
	private static final double LARGEST_SHIFT = 1.2;

	private static final double SHIFT_DEVIATION = 0.4;

	/**
	 * Median spread, and standard deviations of its logarithm (Bencini 2012; assumed).
	 */
	private static final double SPREAD = 0.5;

	private static final double SPREAD_DEVIATION = 0.35;

	private static final double SPREAD_REACH = 2.5;

	private ClinicGrid() {
	}

	private static double shift(int cell) {
		return LARGEST_SHIFT * (2.0 * (cell / SPREADS) / (SHIFTS - 1) - 1);
	}

	/** Returns the place of a shift among those of the grid, from 0. */
	static double place(double shift) {
		return (shift / LARGEST_SHIFT + 1) * (SHIFTS - 1) / 2;
	}

	/** Returns the standard deviations from the median spread. */
	private static double deviations(int cell) {
		return SPREAD_REACH * (2.0 * (cell % SPREADS) / (SPREADS - 1) - 1);
	}

	/** Returns the factor by which the spread is that of a clinic that taught nothing. */
	private static double widening(int cell) {
		return SPREAD * Math.exp(SPREAD_DEVIATION * deviations(cell)) / Prior.SPREAD;
	}

	/** Returns the probability of each cell before anything was seen, up to a factor. */
	static double[] prior() {
		double[] prior = new double[SHIFTS * SPREADS];
		for (int cell = 0; cell < prior.length; cell++) {
			double shift = shift(cell) / SHIFT_DEVIATION;
			double spread = deviations(cell);
			prior[cell] = Math.exp(-(shift * shift + spread * spread) / 2);
		}
		return prior;
	}

	/**
	 * Returns the probability of each resistance, by cell.
	 * @param spread of the estimate where a clinic taught nothing
	 */
	static double[][] resistances(double spread) {
		double[][] resistances = new double[SHIFTS * SPREADS][Resistance.SIZE];
		for (int cell = 0; cell < resistances.length; cell++) {
			for (int row = 0; row < Resistance.SIZE; row++) {
				resistances[cell][row] = Resistance.chance(row, shift(cell) / spread, widening(cell));
			}
		}
		return resistances;
	}

	/**
	 * Returns how likely the record of a course is by the shift alone.
	 * @param likelihoods of its record, by cell
	 * @param chances of the cells
	 */
	static ShiftProfile profile(double[] likelihoods, double[] chances) {
		double[] spreads = new double[SPREADS];
		for (int cell = 0; cell < chances.length; cell++) {
			spreads[cell % SPREADS] += chances[cell];
		}
		double[] sums = new double[SHIFTS];
		for (int cell = 0; cell < chances.length; cell++) {
			sums[cell / SPREADS] += spreads[cell % SPREADS] * likelihoods[cell];
		}
		return new ShiftProfile(Arrays.stream(sums).map(Math::log).toArray());
	}

	/** Returns the mean shift. */
	static double shift(double[] chances) {
		double mean = 0;
		for (int cell = 0; cell < chances.length; cell++) {
			mean += chances[cell] * shift(cell);
		}
		return mean;
	}

	/** Returns the widening; what is not known of the shift adds to it. */
	static double widening(double[] chances) {
		double mean = shift(chances);
		double variance = 0;
		double spread = 0;
		for (int cell = 0; cell < chances.length; cell++) {
			variance += chances[cell] * (shift(cell) - mean) * (shift(cell) - mean);
			spread += chances[cell] * Math.log(widening(cell));
		}
		return Math.hypot(Math.exp(spread), Math.sqrt(variance) / Prior.SPREAD);
	}

}
