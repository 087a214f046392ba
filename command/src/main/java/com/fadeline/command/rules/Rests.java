package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Policy;
import com.fadeline.api.course.Readiness.ZoneRest;

/** How long zones have to rest before a sitting, by what took place so far. */
public final class Rests {

	private Rests() {
	}

	/** One for each zone of the sitting. */
	public static List<ZoneRest> before(Intention.Visit visit, CourseFacts facts, Standards standards) {
		return visit.zones().stream().distinct().map((zone) -> rest(zone, visit, facts, standards)).toList();
	}

	private static ZoneRest rest(String zone, Intention.Visit visit, CourseFacts facts, Standards standards) {
		List<Stop> done = Stop.done(facts, visit.sittingId(), standards)
			.filter((stop) -> stop.zones().contains(zone))
			.toList();
		Stop next = new Stop(visit.zones(), standards.day(visit.at()), visit.method());
		return new ZoneRest(zone, latest(done, (stop) -> 0),
				latest(done, (stop) -> longer(stop, next, facts, standards, Policy.Interval::floorDays)),
				latest(done, (stop) -> longer(stop, next, facts, standards,
						(interval) -> interval.recommendedDays(facts.assessment().phototype()))));
	}

	private static int longer(Stop one, Stop other, CourseFacts facts, Standards standards,
			ToIntFunction<Policy.Interval> days) {
		return Math.max(days.applyAsInt(one.interval(facts, standards)),
				days.applyAsInt(other.interval(facts, standards)));
	}

	private static @Nullable LocalDate latest(List<Stop> done, ToIntFunction<Stop> rest) {
		return done.stream()
			.map((stop) -> stop.day().plusDays(rest.applyAsInt(stop)))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
