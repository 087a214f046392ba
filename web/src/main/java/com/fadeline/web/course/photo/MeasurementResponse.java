package com.fadeline.web.course.photo;

import com.fadeline.api.course.photo.PhotoMeasurement;
import com.fadeline.api.id.PhotoId;

/**
 * Response body of what two photos say about the fading.
 *
 * @param percent fading since the baseline; below 0 the ink is darker
 * @param plusMinus half of its 95 % interval in points
 * @param baselineDensity optical density of the ink over the skin beside it
 * @param density the same on the later photo
 * @param deltaE CIEDE2000 colour difference of the ink
 * @param shiftA of the ink from green to red, in CIELAB
 * @param shiftB of the ink from blue to yellow, in CIELAB
 * @param clinicallyValidated false: the measure is none of a medical device
 */
record MeasurementResponse(PhotoId baseline, PhotoId photo, double percent, double plusMinus, double baselineDensity,
		double density, double deltaE, double shiftA, double shiftB, boolean clinicallyValidated) {

	static MeasurementResponse of(PhotoMeasurement measured) {
		return new MeasurementResponse(measured.baseline(), measured.photo(), measured.percent(), measured.plusMinus(),
				measured.baselineDensity(), measured.density(), measured.deltaE(), measured.shiftA(), measured.shiftB(),
				false);
	}

}
