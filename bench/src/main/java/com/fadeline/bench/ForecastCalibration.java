package com.fadeline.bench;

import com.fadeline.query.forecast.Calibration;

/**
 * Program that prints the tables of {@code docs/forecast.md}: how forecasts fare in
 * worlds that they were not made from. Options: courses of each world, and courses that
 * each clinic has had before.
 */
public final class ForecastCalibration {

	private ForecastCalibration() {
	}

	public static void main(String[] arguments) {
		Calibration.main(arguments);
	}

}
