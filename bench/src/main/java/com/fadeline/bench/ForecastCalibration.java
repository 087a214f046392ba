package com.fadeline.bench;

import com.fadeline.query.forecast.Calibration;

/**
 * Program that prints the tables of {@code docs/forecast.md}: how forecasts fare in
 * worlds that they were not made from. Options: courses of each world, other courses that
 * each of its clinics has had, and the seed.
 */
public final class ForecastCalibration {

	private ForecastCalibration() {
	}

	public static void main(String[] arguments) {
		Calibration.main(arguments);
	}

}
