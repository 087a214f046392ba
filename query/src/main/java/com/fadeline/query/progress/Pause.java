package com.fadeline.query.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Policy;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;
import com.fadeline.query.forecast.TreatmentDays;
import com.fadeline.query.words.Words;

/**
 * How long the zones of a course rest before they are treated again by the method used
 * last. Where a zone was treated by another method the longer interval holds. A history
 * names no zones, so it counts only where the course has just one.
 */
final class Pause {

	/** The zone of a sitting or a course that names none. */
	private static final List<String> UNNAMED = List.of("");

	private final ProgressFacts facts;

	private final Policy.Intervals intervals;

	private final List<Stop> lastByZone;

	private final Method method;

	private Pause(ProgressFacts facts, Policy.Intervals intervals, List<Stop> stops) {
		this.facts = facts;
		this.intervals = intervals;
		Map<String, Stop> last = new HashMap<>();
		stops.forEach((stop) -> last.put(stop.zone(), stop));
		this.lastByZone = List.copyOf(last.values());
		this.method = stops.isEmpty() ? Method.LASER : stops.getLast().method();
	}

	static Pause of(ProgressFacts facts, Policy policy, Words words) {
		List<Stop> stops = new ArrayList<>();
		facts.histories().forEach((history) -> past(history, facts.opened().zones()).forEach(stops::add));
		facts.sittings()
			.forEach((sitting) -> (sitting.zones().isEmpty() ? UNNAMED : sitting.zones())
				.forEach((zone) -> stops.add(new Stop(zone, words.dayOf(sitting.performedAt()), sitting.method()))));
		stops.sort(Comparator.comparing(Stop::day));
		return new Pause(facts, policy.intervals(), stops);
	}

	private static Stream<Stop> past(History history, List<String> zones) {
		Method method = known(history.method());
		List<String> treated = zones.isEmpty() ? UNNAMED : zones;
		return (method == null || treated.size() > 1) ? Stream.empty()
				: PastSittings.lastDay(history).stream().map((day) -> new Stop(treated.getFirst(), day, method));
	}

	private static @Nullable Method known(PastMethod method) {
		return switch (method) {
			case LASER -> Method.LASER;
			case SALINE -> Method.SALINE;
			case NEEDLE_SOLUTION -> null;
		};
	}

	/** First day on which any zone may be treated again; null where none is known. */
	@Nullable LocalDate earliestPermitted() {
		return first((stop) -> TreatmentDays.earliestPermitted(List.of(stop.day()), interval(stop)));
	}

	/** First day on which that is recommended; null where none is known. */
	@Nullable LocalDate recommendedFrom() {
		return first((stop) -> TreatmentDays.recommendedFrom(List.of(stop.day()), interval(stop),
				this.facts.assessment().phototype()));
	}

	/** Recommended days from one sitting to the next. */
	int recommendedDays() {
		return interval(this.method).recommendedDays(this.facts.assessment().phototype());
	}

	private @Nullable LocalDate first(Function<Stop, @Nullable LocalDate> day) {
		return this.lastByZone.stream().map(day).filter(Objects::nonNull).min(LocalDate::compareTo).orElse(null);
	}

	private Policy.Interval interval(Stop last) {
		Policy.Interval done = interval(last.method());
		Policy.Interval next = interval(this.method);
		return new Policy.Interval(Math.max(done.floorDays(), next.floorDays()),
				Math.max(done.recommendedDays(), next.recommendedDays()),
				Math.max(done.recommendedDarkSkinDays(), next.recommendedDarkSkinDays()));
	}

	private Policy.Interval interval(Method method) {
		return this.intervals.of(method, this.facts.opened().bodySite(), this.facts.assessment());
	}

	/** The last time a zone was treated. */
	private record Stop(String zone, LocalDate day, Method method) {
	}

}
