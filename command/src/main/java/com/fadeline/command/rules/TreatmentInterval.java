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
import com.fadeline.api.clinical.CourseTreatment;
import com.fadeline.api.clinical.RestInterval;
import com.fadeline.api.clinical.TreatedZones;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.SittingStatus;

/**
 * Value object of the days between two sittings of the same skin, and the required ones.
 *
 * @param rest the interval that they need
 * @param passesOn the first day from then on that is no breach; a plan is checked against
 * every other sitting, done or booked, a fact against those held by then
 * @param booked the day of the other sitting if that is still to come; null if it was
 * done
 * @param otherCourse the client's other course that one of the two belongs to; null if
 * both are of the course being judged
 */
record TreatmentInterval(RestInterval rest, LocalDate earlier, LocalDate later, LocalDate passesOn,
		@Nullable LocalDate booked, @Nullable CourseFacts otherCourse) {

	/** Returns the zones they share; empty if a history names none. */
	List<String> zones() {
		return this.rest.zones();
	}

	long days() {
		return ChronoUnit.DAYS.between(this.earlier, this.later);
	}

	boolean isBreach() {
		return days() < this.rest.floorDays();
	}

	boolean isShorterThanRecommended() {
		return !isBreach() && days() < this.rest.recommendedDays();
	}

	/** Returns the days in words, with where the other sitting is. */
	String between() {
		return "%d day%s between %s and %s%s".formatted(days(), (days() == 1) ? "" : "s", inWords(this.earlier),
				inWords(this.later), elsewhere());
	}

	private String inWords(LocalDate day) {
		return day.equals(this.booked) ? day + " (booked)" : day.toString();
	}

	/** Returns the beginning of a finding: the zones, if any. */
	String zonesInWords() {
		return zones().isEmpty() ? "" : String.join(", ", zones()) + ": ";
	}

	private String elsewhere() {
		CourseFacts other = this.otherCourse;
		return (other == null) ? "" : ", one of them in the client's other course (%s, opened on %s, %s)"
			.formatted(siteOf(other), other.openedOn(), other.courseId());
	}

	private static String siteOf(CourseFacts course) {
		return (course.bodySite() == null) ? "site not known"
				: course.bodySite().name().toLowerCase(Locale.ROOT).replace('_', ' ');
	}

	/**
	 * Returns the zones, the days between, the two days and those values, and the opening
	 * day of the other course.
	 */
	Value[] naming(Value... values) {
		List<Value> all = Lists.join(
				List.of(Value.zones(zones()), Value.number(days()), value(this.earlier), value(this.later)),
				List.of(values));
		return ((this.otherCourse == null) ? all : Lists.and(all, Value.day(this.otherCourse.openedOn())))
			.toArray(Value[]::new);
	}

	private Value value(LocalDate day) {
		return day.equals(this.booked) ? Value.day(day).with(Value.constant(SittingStatus.SCHEDULED)) : Value.day(day);
	}

	/**
	 * Returns the intervals to every other sitting in reach; for a history, those between
	 * its own sittings.
	 */
	static Stream<TreatmentInterval> of(Proposal intention, CourseFacts facts, RuleContext standards) {
		return switch (intention) {
			case Proposal.Visit visit -> of(visit, facts, standards);
			case Proposal.Importing importing -> within(importing.history(), facts, standards);
			case Proposal.Missing other -> Stream.empty();
			case Proposal.Preparation other -> Stream.empty();
			case Proposal.Observation other -> Stream.empty();
			case Proposal.Lifecycle other -> Stream.empty();
		};
	}

	private static Stream<TreatmentInterval> of(Proposal.Visit visit, CourseFacts facts, RuleContext standards) {
		ClientTreatments client = ClientTreatments.beside(visit.sittingId(), facts, standards);
		CourseTreatment sitting = client.inCourse(visit.zones(), standards.day(visit.at()), visit.method());
		List<CourseTreatment> others = visit.held() ? client.done() : Lists.join(client.done(), client.booked());
		return others.stream()
			.flatMap((other) -> client.intervals()
				.between(sitting, other)
				.map((rest) -> between(sitting, other, rest,
						passesOn(sitting, visit.held() ? until(later(sitting, other), others) : others, client),
						client.booked().contains(other) ? other.day() : null, facts))
				.stream());
	}

	/** Later sittings do not change how a fact is judged. */
	private static List<CourseTreatment> until(LocalDate day, List<CourseTreatment> treatments) {
		return treatments.stream().filter((treatment) -> !treatment.day().isAfter(day)).toList();
	}

	/** Moves the sitting to the first day on which it has rested from all others. */
	private static LocalDate passesOn(CourseTreatment sitting, List<CourseTreatment> others, ClientTreatments client) {
		LocalDate day = sitting.day();
		Optional<LocalDate> next = Optional.of(day);
		while (next.isPresent()) {
			day = next.get();
			CourseTreatment moved = sitting.on(day);
			next = others.stream()
				.flatMap((other) -> client.intervals()
					.between(moved, other)
					.filter((rest) -> isBreach(moved, other, rest))
					.map((rest) -> other.day().plusDays(rest.floorDays()))
					.stream())
				.max(Comparator.naturalOrder());
		}
		return day;
	}

	private static boolean isBreach(CourseTreatment one, CourseTreatment other, RestInterval rest) {
		return ChronoUnit.DAYS.between(earlier(one, other), later(one, other)) < rest.floorDays();
	}

	/** Compares each sitting with the last one before it that shares skin. */
	private static Stream<TreatmentInterval> within(History history, CourseFacts facts, RuleContext standards) {
		ClientTreatments client = ClientTreatments.beside(null, facts, standards);
		List<CourseTreatment> sittings = TreatedZones.named(history)
			.stream()
			.sorted(Comparator.comparing(TreatedZones::day))
			.map((treated) -> new CourseTreatment(client.course(), treated))
			.toList();
		return IntStream.range(1, sittings.size())
			.boxed()
			.flatMap((index) -> sittings.subList(0, index)
				.reversed()
				.stream()
				.flatMap((earlier) -> client.intervals()
					.between(earlier, sittings.get(index))
					.map((rest) -> between(earlier, sittings.get(index), rest, sittings.get(index).day(), null, facts))
					.stream())
				.limit(1));
	}

	private static TreatmentInterval between(CourseTreatment one, CourseTreatment other, RestInterval rest,
			LocalDate passesOn, @Nullable LocalDate booked, CourseFacts facts) {
		@Nullable CourseFacts otherCourse = facts.others()
			.stream()
			.filter((course) -> course.courseId().equals(other.course().courseId()))
			.findFirst()
			.orElse(null);
		return new TreatmentInterval(rest, earlier(one, other), later(one, other), passesOn, booked, otherCourse);
	}

	private static LocalDate earlier(CourseTreatment one, CourseTreatment other) {
		return one.day().isBefore(other.day()) ? one.day() : other.day();
	}

	private static LocalDate later(CourseTreatment one, CourseTreatment other) {
		return one.day().isBefore(other.day()) ? other.day() : one.day();
	}

}
