package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

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
		Stop next = Stop.of(List.of(zone), standards.day(visit.at()), visit.method(), facts);
		List<Stop> done = Stop.done(facts, visit.sittingId(), standards).filter((stop) -> stop.overlaps(next)).toList();
		return new ZoneRest(zone, latest(done, (stop) -> 0),
				latest(done,
						(stop) -> Math.max(stop.interval(standards).floorDays(), next.interval(standards).floorDays())),
				latest(done, (stop) -> Math.max(stop.recommendedDays(standards), next.recommendedDays(standards))));
	}

	private static @Nullable LocalDate latest(List<Stop> done, ToIntFunction<Stop> rest) {
		return done.stream()
			.map((stop) -> stop.day().plusDays(rest.applyAsInt(stop)))
			.max(Comparator.naturalOrder())
			.orElse(null);
	}

}
