package com.fadeline.query.forecast;

import com.fadeline.api.course.observation.FadingSoFar;
import com.fadeline.api.course.observation.FadingSoFar.Figure;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.commons.math3.distribution.NormalDistribution;
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

	/** Points lost that are told; readings vary by about as much. */
	private static final double LOST_POINTS = 5;

	/** Residual, in percent, below which readings do not distinguish more from less. */
	private static final double LEAST_RESIDUAL = 0.5;

	/** Level before any treatment, which is 0 % everywhere. */
	private static final Level BEGIN = new Level(0, null, 1);

	/** Levels by number of sittings done. */
	private final NavigableMap<Integer, Level> levels;

	private final FadingSoFar fading;

	private final double targetFading;

	private Readings(CourseSoFar course, NavigableMap<Integer, Level> levels) {
		this.levels = levels;
		this.fading = course.fading(course.done());
		this.targetFading = course.targetFading();
	}

	static Readings of(CourseSoFar course) {
		NavigableMap<Integer, Level> levels = new TreeMap<>();
		course.readings()
			.stream()
			.filter((reading) -> reading.readByPeople() && reading.counted().counts())
			.forEach((reading) -> {
				@Nullable Figure figure = course.fading(reading.afterSitting()).figure();
				if (figure != null) {
					levels.put(reading.afterSitting(),
							new Level(figure.percent(), figure.places(), ReadingNoise.ofPlace(reading)));
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
	 * Returns the probability that two sittings gain less than five points at present: by
	 * the trend of the figures as far back as they gained less than that, with a flat
	 * prior. Figures of other zones are not compared.
	 * @return 0 where the figures of the last two sittings gained more, or less needs no
	 * gain
	 */
	double plateauChance() {
		NavigableMap<Integer, Level> still = still();
		if (still.isEmpty() || still.lastKey() - still.firstKey() < PLATEAU_SITTINGS || targetReached()) {
			return 0;
		}
		double weights = 0;
		double sittings = 0;
		double percents = 0;
		for (Map.Entry<Integer, Level> entry : still.entrySet()) {
			double weight = 1 / (entry.getValue().noise() * entry.getValue().noise());
			weights += weight;
			sittings += weight * entry.getKey();
			percents += weight * entry.getValue().percent();
		}
		double spread = 0;
		double common = 0;
		for (Map.Entry<Integer, Level> entry : still.entrySet()) {
			double weight = 1 / (entry.getValue().noise() * entry.getValue().noise());
			double distance = entry.getKey() - sittings / weights;
			spread += weight * distance * distance;
			common += weight * distance * (entry.getValue().percent() - percents / weights);
		}
		return new NormalDistribution(null, PLATEAU_SITTINGS * common / spread, PLATEAU_SITTINGS / Math.sqrt(spread))
			.cumulativeProbability(PLATEAU_POINTS);
	}

	/** Returns the last figures that gained little until the present one. */
	private NavigableMap<Integer, Level> still() {
		Map.Entry<Integer, Level> latest = this.levels.lastEntry();
		int from = latest.getKey();
		for (Map.Entry<Integer, Level> before : this.levels.headMap(latest.getKey() - PLATEAU_SITTINGS, true)
			.descendingMap()
			.entrySet()) {
			double gained = latest.getValue().percent() - before.getValue().percent();
			if (!latest.getValue().comparesTo(before.getValue())
					|| gained * PLATEAU_SITTINGS / (latest.getKey() - before.getKey()) >= PLATEAU_POINTS) {
				break;
			}
			from = before.getKey();
		}
		return this.levels.tailMap(from, true);
	}

	/**
	 * Returns the points by which the present figure is lower than the one after an
	 * earlier sitting; null if they are few. Figures of other zones are not compared.
	 */
	@Nullable Double lost() {
		Map.Entry<Integer, Level> latest = this.levels.lastEntry();
		Map.@Nullable Entry<Integer, Level> before = this.levels.lowerEntry(latest.getKey());
		if (before == null || !latest.getValue().comparesTo(before.getValue())) {
			return null;
		}
		double lost = Math.round(10 * (before.getValue().percent() - latest.getValue().percent())) / 10.0;
		return (lost < LOST_POINTS) ? null : (Double) lost;
	}

	/**
	 * Value object of a fading figure.
	 *
	 * @param places the places it is computed from; empty for the whole site, null for
	 * anything
	 * @param noise standard deviation of its last reading, in points
	 */
	private record Level(double percent, @Nullable List<String> places, double noise) {

		boolean comparesTo(Level other) {
			return this.places == null || other.places == null || this.places.equals(other.places);
		}

	}

}
