package com.fadeline.api.course.photo;

import com.fadeline.api.id.PhotoId;

/**
 * Value object of what two photos of one view say about the fading. Not clinically
 * validated.
 *
 * @param baseline the earlier photo
 * @param photo the later one
 * @param baselineDensity optical density of the ink over the skin beside it, at baseline
 * @param density the same on the later photo
 * @param plusMinus half of the 95 % interval of the fading in points, from sub-areas
 * @param deltaE CIEDE2000 colour difference of the ink between the photos
 * @param shiftA of the ink from green to red, in CIELAB
 * @param shiftB of the ink from blue to yellow, in CIELAB
 */
public record PhotoMeasurement(PhotoId baseline, PhotoId photo, MeasuredAreas onBaseline, MeasuredAreas onPhoto,
		double baselineDensity, double density, double plusMinus, double deltaE, double shiftA, double shiftB) {

	/** Least density at baseline that is told from noise. */
	public static final double LEAST_DENSITY = 0.02;

	private static final double WHOLE = 100;

	/**
	 * Returns the fading in percent of the baseline, with one decimal, as readings are.
	 */
	public double percent() {
		double percent = WHOLE * (1 - this.density / this.baselineDensity);
		return Math.round(10 * Math.clamp(percent, -WHOLE, WHOLE)) / 10.0;
	}

}
