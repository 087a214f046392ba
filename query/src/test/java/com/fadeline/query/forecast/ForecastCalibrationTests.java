package com.fadeline.query.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import com.fadeline.query.forecast.Calibration.Rival;
import com.fadeline.query.forecast.Calibration.Score;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A short form of the calibration in {@code docs/forecast.md}. */
class ForecastCalibrationTests {

	private static final int COURSES = 100;

	private static final int OF_THE_CLINIC = 60;

	/** 0.92 and what a single look at the 65 courses that are left may add by chance. */
	private static final double CHANCE = 0.96;

	@ParameterizedTest
	@EnumSource
	void the_range_holds_the_truth_as_often_as_it_states_in_each_world(World world) {
		Calibration calibration = Calibration.of(world, 1, COURSES, OF_THE_CLINIC, 2026, Rival.FORECAST,
				Rival.KIRBY_DESAI);

		assertThat(calibration.scores(Rival.FORECAST)).extracting(Score::coverage)
			.allSatisfy((coverage) -> assertThat(coverage).isBetween(0.75, CHANCE));
		assertThat(calibration.scores(Rival.FORECAST).stream().mapToDouble(Score::coverage).average().orElseThrow())
			.isBetween(0.75, 0.92);
		assertThat(calibration.score(Rival.FORECAST)).isLessThan(calibration.score(Rival.KIRBY_DESAI));
	}

}
