package com.fadeline.query.forecast;

import com.fadeline.query.forecast.CourseSoFar.Reading;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the readings say by themselves, without a model. */
final class Readings {

	/** Fewer points gained than this is a plateau (DESIGN.md, forecast). */
	private static final double PLATEAU_POINTS = 5;

	/** Sittings over which they are gained. */
	private static final int PLATEAU_SITTINGS = 2;

	/** Residual, in percent, below which no reading tells more from less. */
	private static final double LEAST_RESIDUAL = 0.5;

	/** Percent by number of sittings done, early readings only where no other is. */
	private final NavigableMap<Integer, Double> levels;

	private final CourseSoFar course;

	private Readings(CourseSoFar course, NavigableMap<Integer, Double> levels) {
		this.course = course;
		this.levels = levels;
	}

	static Readings of(CourseSoFar course) {
		NavigableMap<Integer, Double> levels = new TreeMap<>();
		course.readings()
			.stream()
			.collect(Collectors.groupingBy(Reading::afterSitting))
			.forEach((sitting, readings) -> levels.put(sitting, level(readings)));
		levels.putIfAbsent(0, 0.0);
		return new Readings(course, levels);
	}

	/**
	 * The mean of each zone's last reading that counts fully; one of the whole site
	 * stands for all that were seen before it.
	 */
	private static double level(List<Reading> readings) {
		List<Reading> full = readings.stream().filter((reading) -> !reading.early()).toList();
		Map<@Nullable String, Double> byZone = new HashMap<>();
		for (Reading reading : full.isEmpty() ? readings : full) {
			if (reading.zone() == null) {
				byZone.clear();
			}
			byZone.put(reading.zone(), reading.percent());
		}
		return byZone.values().stream().mapToDouble(Double::doubleValue).average().orElseThrow();
	}

	boolean targetReached() {
		return Target.reached(this.course.targetFading(), this.course.zones(), this.course.readings());
	}

	/**
	 * Percent of the residual ink that a sitting removed on average, to a tenth, by the
	 * latest reading; negative where it got darker, null where no sitting was read.
	 */
	@Nullable Double perSitting() {
		Map.Entry<Integer, Double> latest = this.levels.lastEntry();
		if (latest.getKey() == 0) {
			return null;
		}
		double residual = Math.max(100 - latest.getValue(), LEAST_RESIDUAL) / 100;
		return Math.round(1000 * -Math.expm1(Math.log(residual) / latest.getKey())) / 10.0;
	}

	/** Whether the last two sittings that were read gained less than five points. */
	boolean plateau() {
		Map.Entry<Integer, Double> latest = this.levels.lastEntry();
		Map.Entry<Integer, Double> before = this.levels.floorEntry(latest.getKey() - PLATEAU_SITTINGS);
		if (before == null) {
			return false;
		}
		double gained = latest.getValue() - before.getValue();
		return gained * PLATEAU_SITTINGS / (latest.getKey() - before.getKey()) < PLATEAU_POINTS && !targetReached();
	}

}
