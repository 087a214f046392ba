package com.fadeline.query.forecast;

import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Figure;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Statistics of the readings by themselves, without a model: the figure of the whole site
 * after each sitting that was read.
 */
final class Readings {

	/** Fewer points gained than this is a plateau (DESIGN.md, forecast). */
	private static final double PLATEAU_POINTS = 5;

	/** Number of sittings over which the points are gained. */
	private static final int PLATEAU_SITTINGS = 2;

	/** Residual, in percent, below which readings do not distinguish more from less. */
	private static final double LEAST_RESIDUAL = 0.5;

	/** Level before any treatment, which is 0 % everywhere. */
	private static final Level BEGIN = new Level(0, null);

	/** Levels by number of sittings done. */
	private final NavigableMap<Integer, Level> levels;

	private final FadingSoFar fading;

	private final double targetFading;

	private Readings(CourseSoFar course, NavigableMap<Integer, Level> levels) {
		this.levels = levels;
		this.fading = course.fading(course.sittings().size());
		this.targetFading = course.targetFading();
	}

	static Readings of(CourseSoFar course) {
		NavigableMap<Integer, Level> levels = new TreeMap<>();
		course.readings()
			.stream()
			.filter((reading) -> reading.counted().counts())
			.mapToInt(CourseSoFar.Reading::afterSitting)
			.distinct()
			.forEach((sitting) -> {
				@Nullable Figure figure = course.fading(sitting).figure();
				if (figure != null) {
					levels.put(sitting, new Level(figure.percent(), figure.places()));
				}
			});
		levels.putIfAbsent(0, BEGIN);
		return new Readings(course, levels);
	}

	boolean targetReached() {
		return this.fading.reaches(this.targetFading);
	}

	/**
	 * Returns the percent of the residual ink that a sitting removed on average, to a
	 * tenth, by the present figure; negative if it got darker, null without a reading
	 * after a sitting.
	 */
	@Nullable Double perSitting() {
		@Nullable Figure figure = this.fading.figure();
		if (figure == null || figure.afterSitting() == 0) {
			return null;
		}
		double residual = Math.max(100 - figure.percent(), LEAST_RESIDUAL) / 100;
		return Math.round(1000 * -Math.expm1(Math.log(residual) / figure.afterSitting())) / 10.0;
	}

	/**
	 * Returns whether the last two sittings that were read gained less than five points.
	 * Figures of other zones are not compared.
	 */
	boolean plateau() {
		Map.Entry<Integer, Level> latest = this.levels.lastEntry();
		Map.@Nullable Entry<Integer, Level> before = this.levels.floorEntry(latest.getKey() - PLATEAU_SITTINGS);
		if (before == null || !latest.getValue().comparesTo(before.getValue())) {
			return false;
		}
		double gained = latest.getValue().percent() - before.getValue().percent();
		return gained * PLATEAU_SITTINGS / (latest.getKey() - before.getKey()) < PLATEAU_POINTS && !targetReached();
	}

	/**
	 * Value object of a fading figure.
	 *
	 * @param places the places it is computed from; empty for the whole site, null for
	 * anything
	 */
	private record Level(double percent, @Nullable List<String> places) {

		boolean comparesTo(Level other) {
			return this.places == null || other.places == null || this.places.equals(other.places);
		}

	}

}
