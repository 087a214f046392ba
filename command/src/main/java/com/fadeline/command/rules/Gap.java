package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fadeline.api.Policy;

/**
 * The days between two sittings that share a zone. Where their methods differ the longer
 * interval holds: what was done has to heal, what is to come has to wait.
 *
 * @param zones the zones they share; empty where a history names none
 * @param floorDays fewer are a breach
 * @param recommendedDays fewer are a caution
 */
record Gap(List<String> zones, LocalDate earlier, LocalDate later, int floorDays, int recommendedDays) {

	long days() {
		return ChronoUnit.DAYS.between(this.earlier, this.later);
	}

	/** Gaps to every other sitting in reach; within a history those it tells itself. */
	static Stream<Gap> of(Intention intention, CourseFacts facts, Standards standards) {
		return switch (intention) {
			case Intention.Visit visit -> {
				Stop stop = new Stop(visit.zones(), standards.day(visit.at()), visit.method());
				yield others(visit, facts, standards).flatMap((other) -> between(stop, other, facts, standards));
			}
			case Intention.Importing importing -> {
				List<Stop> stops = Stop.past(importing.history(), List.of())
					.sorted((one, other) -> one.day().compareTo(other.day()))
					.toList();
				yield IntStream.range(1, stops.size())
					.mapToObj((index) -> between(stops.get(index - 1), stops.get(index), facts, standards))
					.flatMap((gap) -> gap);
			}
			default -> Stream.empty();
		};
	}

	private static Stream<Stop> others(Intention.Visit visit, CourseFacts facts, Standards standards) {
		Stream<Stop> done = Stop.done(facts, visit.sittingId(), standards);
		return visit.held() ? done : Stream.concat(done, Stop.booked(facts, visit.sittingId(), standards));
	}

	private static Stream<Gap> between(Stop one, Stop other, CourseFacts facts, Standards standards) {
		List<String> shared = one.zones().stream().filter(other.zones()::contains).distinct().toList();
		if (shared.isEmpty() && !(one.zones().isEmpty() && other.zones().isEmpty())) {
			return Stream.empty();
		}
		Policy.Interval first = one.interval(facts, standards);
		Policy.Interval second = other.interval(facts, standards);
		boolean ordered = !other.day().isBefore(one.day());
		return Stream.of(new Gap(shared, ordered ? one.day() : other.day(), ordered ? other.day() : one.day(),
				Math.max(first.floorDays(), second.floorDays()),
				Math.max(first.recommendedDays(facts.assessment().phototype()),
						second.recommendedDays(facts.assessment().phototype()))));
	}

}
