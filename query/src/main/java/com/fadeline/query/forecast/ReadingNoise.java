package com.fadeline.query.forecast;

import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.observation.Scale;
import com.fadeline.query.forecast.CourseSoFar.Reading;

/**
 * Model of the error of a reading, in points of the percent scale. Assumptions: a visual
 * scale is stated in quartiles (DOMAIN.md), and 25 points spread evenly have a standard
 * deviation of 7.2, to which the observer's own error of 4.5 adds; photographs and
 * colorimeters are put at 5 and 3. No series gives the figures.
 */
final class ReadingNoise {

	private static final double VISUAL = 8.5;

	private static final double PHOTO = 5;

	private static final double COLORIMETER = 3;

	/**
	 * As much as a reading by photograph, and what tone curves, shading and areas add, as
	 * far as two people's areas differ by 3 points: no series shows how far the measure
	 * is from what people see.
	 */
	private static final double PHOTO_MEASURED = 6;

	/** Clients rate their own skin, unblinded. */
	private static final double CLIENT_FACTOR = 1.5;

	/** Twice the standard deviation is a quarter of the weight. */
	private static final double EARLY_FACTOR = 2;

	/** One zone of a site may be ahead of or behind the others. */
	private static final double ZONE = 8;

	/**
	 * Somewhat heavy tails (Student's t), so that a single outlier does not dominate;
	 * lighter than those of the estimate, which a reading overrules.
	 */
	private static final double DEGREES_OF_FREEDOM = 8;

	private ReadingNoise() {
	}

	/**
	 * Returns the standard deviation of a reading as one of the whole site, in points.
	 */
	static double of(Reading reading) {
		return (reading.zone() == null) ? ofPlace(reading) : Math.hypot(ofPlace(reading), ZONE);
	}

	/** Returns the standard deviation of a reading of the place it was made at. */
	static double ofPlace(Reading reading) {
		double noise = switch (reading.scale()) {
			case COLORIMETER -> COLORIMETER;
			case PHOTO -> PHOTO;
			case VISUAL -> VISUAL;
			case PHOTO_MEASURED -> PHOTO_MEASURED;
			case null -> VISUAL;
		};
		if (reading.observer() == Observer.CLIENT && reading.scale() != Scale.COLORIMETER) {
			noise *= CLIENT_FACTOR;
		}
		return reading.early() ? EARLY_FACTOR * noise : noise;
	}

	/**
	 * Returns the likelihood, up to a factor, of a reading that many points from the true
	 * value.
	 */
	static double likelihood(double points, double noise) {
		double distance = points / noise;
		return Math.pow(1 + distance * distance / DEGREES_OF_FREEDOM, -(DEGREES_OF_FREEDOM + 1) / 2) / noise;
	}

}
