package com.fadeline.query.forecast;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.query.forecast.CourseSoFar.Visit;
import org.jspecify.annotations.Nullable;

/**
 * Value object of the zones of a course that are followed apart, and of how they are
 * treated: those that share visits form a group, and the groups take visits of their own.
 *
 * @param places identities of the zones; one empty one where the site is followed as a
 * whole
 * @param arrangements how the zones may be treated; their chances add up to 1
 */
record Staging(List<String> places, List<Arrangement> arrangements) {

	private static final String WHOLE_SITE = "";

	/**
	 * Share of scalps of several zones that are treated in turns, where neither a visit
	 * nor a booking tells (assumed).
	 */
	private static final double SCALPS_IN_TURNS = 0.3;

	/**
	 * Value object of a way to treat the zones.
	 *
	 * @param groups indexes of the zones that share visits
	 */
	record Arrangement(double chance, List<List<Integer>> groups) {
	}

	static Staging of(CourseSoFar course) {
		List<String> places = new ArrayList<>(
				new LinkedHashSet<>(course.zones().stream().map(Zones::identity).toList()));
		Staging whole = new Staging(List.of(WHOLE_SITE), List.of(new Arrangement(1, List.of(List.of(0)))));
		if (places.size() < 2) {
			return whole;
		}
		List<Visit> visits = course.treatments().known();
		Staging apart = new Staging(places, List.of());
		Arrangement together = new Arrangement(1, List.of(apart.all()));
		if (visits.isEmpty() && course.site() == BodySite.SCALP) {
			return new Staging(places, List.of(new Arrangement(1 - SCALPS_IN_TURNS, together.groups()),
					new Arrangement(SCALPS_IN_TURNS, apart.all().stream().map(List::of).toList())));
		}
		boolean inParts = visits.stream().anyMatch((visit) -> apart.treated(visit).size() < places.size());
		boolean readInParts = course.readings().stream().anyMatch((reading) -> apart.place(reading.zone()) >= 0);
		return (inParts || readInParts) ? new Staging(places, List.of(new Arrangement(1, apart.groups(visits))))
				: whole;
	}

	private List<Integer> all() {
		List<Integer> all = new ArrayList<>();
		for (int place = 0; place < this.places.size(); place++) {
			all.add(place);
		}
		return all;
	}

	/** Returns the index of a zone; negative for the whole site and unknown zones. */
	int place(@Nullable String zone) {
		return (zone == null) ? -1 : this.places.indexOf(Zones.identity(zone));
	}

	/** Returns the indexes of the zones that a visit treats; all if it does not say. */
	List<Integer> treated(Visit visit) {
		List<Integer> treated = visit.zones()
			.stream()
			.map(this::place)
			.filter((place) -> place >= 0)
			.distinct()
			.toList();
		return treated.isEmpty() ? all() : treated;
	}

	/**
	 * Returns the zones that shared visits since the last one to all of them. Zones that
	 * none has treated are expected in groups as large as the others.
	 */
	private List<List<Integer>> groups(List<Visit> visits) {
		Map<Integer, Set<Integer>> groups = new LinkedHashMap<>();
		int shared = 1;
		for (Visit visit : visits) {
			List<Integer> treated = treated(visit);
			if (treated.size() == this.places.size()) {
				groups.clear();
			}
			Set<Integer> group = new LinkedHashSet<>(treated);
			treated.forEach((place) -> group.addAll(groups.getOrDefault(place, Set.of())));
			group.forEach((place) -> groups.put(place, group));
			shared = Math.max(shared, treated.size());
		}
		List<List<Integer>> found = new ArrayList<>();
		new LinkedHashSet<>(groups.values()).forEach((group) -> found.add(List.copyOf(group)));
		List<Integer> untreated = all().stream().filter((place) -> !groups.containsKey(place)).toList();
		if (visits.isEmpty()) {
			return List.of(untreated);
		}
		for (int from = 0; from < untreated.size(); from += shared) {
			found.add(untreated.subList(from, Math.min(from + shared, untreated.size())));
		}
		return found;
	}

}
