package com.fadeline.command.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Finding.Value;
import com.fadeline.api.Lists;

/**
 * The days between two sittings that share a zone. Where their methods differ the longer
 * interval holds: what was done has to heal, what is to come has to wait.
 *
 * @param zones the zones they share; empty where a history names none
 * @param floorDays fewer are a breach
 * @param recommendedDays fewer are a caution
 * @param passesOn the first day from then on that is no breach; for a plan beside every
 * other sitting, done or booked, for a fact beside those that were held by then
 * @param otherCourse the client's other course that one of the two belongs to; null where
 * both are of the course at hand
 */
record Gap(List<String> zones, LocalDate earlier, LocalDate later, int floorDays, int recommendedDays,
		LocalDate passesOn, @Nullable CourseFacts otherCourse) {

	long days() {
		return ChronoUnit.DAYS.between(this.earlier, this.later);
	}

	boolean isBreach() {
		return days() < this.floorDays;
	}

	/**
	 * Where the other sitting was, if not in the course at hand: to be put after the
	 * dates.
	 */
	String elsewhere() {
		CourseFacts other = this.otherCourse;
		return (other == null) ? "" : ", one of them in the client's other course (%s, opened on %s, %s)"
			.formatted(siteOf(other), other.openedOn(), other.courseId());
	}

	private static String siteOf(CourseFacts course) {
		return (course.bodySite() == null) ? "site not known"
				: course.bodySite().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/** Those values, and when the other course was opened. */
	Value[] naming(Value... values) {
		return (this.otherCourse == null) ? values
				: Lists.and(List.of(values), Value.day(this.otherCourse.openedOn())).toArray(Value[]::new);
	}

	/** When the sitting on the other side than that day has rested. */
	private LocalDate restedBeside(LocalDate day) {
		return (this.later.equals(day) ? this.earlier : this.later).plusDays(this.floorDays);
	}

	/** Gaps to every other sitting in reach; within a history those it tells itself. */
	static Stream<Gap> of(Intention intention, CourseFacts facts, Standards standards) {
		return switch (intention) {
			case Intention.Visit visit -> {
				Stop stop = Stop.of(visit.zones(), standards.day(visit.at()), visit.method(), facts);
				List<Stop> others = others(visit, facts, standards).toList();
				yield others.stream()
					.flatMap((other) -> between(stop, other, standards))
					.map((gap) -> gap.passing(stop, visit.held() ? until(gap.later(), others) : others, standards));
			}
			case Intention.Importing importing -> {
				List<Stop> stops = Stop.past(importing.history(), facts)
					.sorted((one, other) -> one.day().compareTo(other.day()))
					.toList();
				yield IntStream.range(1, stops.size())
					.boxed()
					.flatMap((index) -> stops.subList(0, index)
						.reversed()
						.stream()
						.filter((earlier) -> earlier.overlaps(stops.get(index)))
						.limit(1)
						.flatMap((earlier) -> between(earlier, stops.get(index), standards)));
			}
			default -> Stream.empty();
		};
	}

	private static Stream<Stop> others(Intention.Visit visit, CourseFacts facts, Standards standards) {
		Stream<Stop> done = Stop.done(facts, visit.sittingId(), standards);
		return visit.held() ? done : Stream.concat(done, Stop.booked(facts, visit.sittingId(), standards));
	}

	/** What came later does not change what a fact was taken with. */
	private static List<Stop> until(LocalDate day, List<Stop> stops) {
		return stops.stream().filter((stop) -> !stop.day().isAfter(day)).toList();
	}

	private Gap passing(Stop stop, List<Stop> others, Standards standards) {
		LocalDate day = stop.day();
		Optional<LocalDate> next = Optional.of(day);
		while (next.isPresent()) {
			day = next.get();
			Stop moved = new Stop(stop.zones(), stop.unlisted(), day, stop.method(), stop.course());
			next = others.stream()
				.flatMap((other) -> between(moved, other, standards))
				.filter(Gap::isBreach)
				.map((gap) -> gap.restedBeside(moved.day()))
				.max(Comparator.naturalOrder());
		}
		return new Gap(this.zones, this.earlier, this.later, this.floorDays, this.recommendedDays, day,
				this.otherCourse);
	}

	private static Stream<Gap> between(Stop one, Stop other, Standards standards) {
		if (!one.overlaps(other)) {
			return Stream.empty();
		}
		boolean ordered = !other.day().isBefore(one.day());
		LocalDate later = ordered ? other.day() : one.day();
		return Stream.of(new Gap(one.sharedZones(other), ordered ? one.day() : other.day(), later,
				Math.max(one.interval(standards).floorDays(), other.interval(standards).floorDays()),
				Math.max(one.recommendedDays(standards), other.recommendedDays(standards)), later,
				one.ofSameCourse(other) ? null : other.course()));
	}

}
