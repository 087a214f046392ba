package com.fadeline.query.forecast;

/**
 * Value object of the logarithm of how likely the record of a course is, by the shift of
 * its estimate, on the shifts of {@link ClinicGrid}.
 */
record ShiftProfile(double[] logarithms) {

	/** Returns it at a shift, by straight lines between those of the grid. */
	double at(double shift) {
		double place = Math.clamp(ClinicGrid.place(shift), 0, this.logarithms.length - 1);
		int below = Math.min((int) place, this.logarithms.length - 2);
		double part = place - below;
		return (1 - part) * this.logarithms[below] + part * this.logarithms[below + 1];
	}

}
