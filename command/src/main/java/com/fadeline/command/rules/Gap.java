package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Policy;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;

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
				List<Stop> stops = past(importing.history(), List.of())
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
		Stream<Stop> done = facts.done()
			.stream()
			.filter((other) -> !other.sittingId().equals(visit.sittingId()))
			.map(CourseFacts.Done::treatment)
			.map((treatment) -> new Stop(treatment.zones(), standards.day(treatment.performedAt()),
					treatment.method()));
		// A history names no zones, so it is known which it treated only where there is
		// one.
		Stream<Stop> before = (facts.zones().size() != 1) ? Stream.empty()
				: facts.histories().stream().flatMap((history) -> past(history, facts.zones()));
		Stream<Stop> booked = (!visit.held()) ? facts.booked()
			.stream()
			.filter((other) -> !other.booking().sittingId().equals(visit.sittingId()))
			.map((other) -> new Stop(other.booking().zones(), standards.day(other.booking().startsAt()),
					other.method()))
				: Stream.empty();
		return Stream.of(done, before, booked).flatMap((stops) -> stops);
	}

	private static Stream<Stop> past(History history, List<String> zones) {
		@Nullable Method method = known(history.method());
		return (method == null) ? Stream.empty()
				: history.sittings()
					.stream()
					.map(PastSitting::date)
					.flatMap((date) -> Optional.ofNullable(date).flatMap((known) -> known.exact()).stream())
					.map((day) -> new Stop(zones, day, method));
	}

	private static @Nullable Method known(PastMethod method) {
		return switch (method) {
			case LASER -> Method.LASER;
			case SALINE -> Method.SALINE;
			case NEEDLE_SOLUTION -> null;
		};
	}

	private static Stream<Gap> between(Stop one, Stop other, CourseFacts facts, Standards standards) {
		List<String> shared = one.zones().stream().filter(other.zones()::contains).distinct().toList();
		if (shared.isEmpty() && !(one.zones().isEmpty() && other.zones().isEmpty())) {
			return Stream.empty();
		}
		Policy.Interval first = interval(one, facts, standards);
		Policy.Interval second = interval(other, facts, standards);
		boolean ordered = !other.day().isBefore(one.day());
		return Stream.of(new Gap(shared, ordered ? one.day() : other.day(), ordered ? other.day() : one.day(),
				Math.max(first.floorDays(), second.floorDays()),
				Math.max(first.recommendedDays(facts.assessment().phototype()),
						second.recommendedDays(facts.assessment().phototype()))));
	}

	private static Policy.Interval interval(Stop stop, CourseFacts facts, Standards standards) {
		return standards.policy().intervals().of(stop.method(), facts.bodySite(), facts.assessment());
	}

	/** One sitting as far as intervals go. */
	private record Stop(List<String> zones, LocalDate day, Method method) {
	}

}
