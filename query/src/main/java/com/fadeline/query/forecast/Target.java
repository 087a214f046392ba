package com.fadeline.query.forecast;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import com.fadeline.query.forecast.CourseSoFar.Reading;

/** What a course is to come to. */
public final class Target {

	private Target() {
	}

	/**
	 * Whether the last readings that count fully are at the target, on the whole site or
	 * on each of its zones.
	 * @param percent of the baseline to reach
	 * @param zones those of the course; may be empty
	 * @param readings first to last
	 */
	public static boolean reached(double percent, Collection<String> zones, List<Reading> readings) {
		List<Reading> full = readings.stream().filter((reading) -> !reading.early()).toList();
		Set<String> places = new HashSet<>(zones);
		full.stream().map(Reading::zone).filter(Objects::nonNull).forEach(places::add);
		if (places.isEmpty()) {
			places.add("the whole site");
		}
		Map<String, Double> latest = new HashMap<>();
		for (Reading reading : full) {
			Set<String> seen = (reading.zone() == null) ? places : Set.of(reading.zone());
			seen.forEach((place) -> latest.put(place, reading.percent()));
		}
		return latest.keySet().containsAll(places) && latest.values().stream().allMatch((seen) -> seen >= percent);
	}

}
