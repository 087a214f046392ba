package com.fadeline.query.progress;

import java.time.Year;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.GroupShifts;

/**
 * Value object of what the courses of a clinic had taught by the beginning of each year.
 *
 * @param byYear from the first year before which there were courses
 */
record PastExperience(SortedMap<Year, Experience> byYear) {

	/** Returns what was known by the beginning of a year. */
	Experience before(Year year) {
		SortedMap<Year, Experience> earlier = this.byYear.headMap(year.plusYears(1));
		return earlier.isEmpty() ? Experience.NONE : earlier.getOrDefault(earlier.lastKey(), Experience.NONE);
	}

	/** Returns a text that differs where anything was taught otherwise. */
	String code() {
		String all = this.byYear.entrySet()
			.stream()
			.map((known) -> known.getKey() + inOrder(known.getValue()))
			.collect(Collectors.joining());
		return Integer.toHexString(all.hashCode());
	}

	/** The order of maps that cannot be changed differs from process to process. */
	private static String inOrder(Experience experience) {
		GroupShifts groups = experience.groups();
		return experience.courses() + " " + experience.shift() + " " + experience.widening() + experience.slowing()
				+ new TreeMap<>(groups.pulses()) + new TreeMap<>(groups.pigments())
				+ new TreeMap<>(groups.phototypes());
	}

}
