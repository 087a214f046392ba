package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Policy;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.SittingId;
import com.fadeline.api.course.Zones;

/**
 * One sitting as far as intervals go.
 *
 * @param zones those it treated; empty where that is not known
 * @param unlisted whether one of them is none of the zones that the client's courses list
 * for the site, so that it may be any of them
 * @param course the course it belongs to
 */
record Stop(List<String> zones, boolean unlisted, LocalDate day, Method method, CourseFacts course) {

	/** A sitting of the course at hand. */
	static Stop of(List<String> zones, LocalDate day, Method method, CourseFacts facts) {
		return of(zones, day, method, facts, facts);
	}

	private static Stop of(List<String> zones, LocalDate day, Method method, CourseFacts course, CourseFacts facts) {
		boolean unlisted = !course.zones().isEmpty() && !Zones.containsAll(listed(course.bodySite(), facts), zones);
		return new Stop(zones, unlisted, day, method, course);
	}

	/** The zones of a site that any course of the client lists. */
	private static List<String> listed(@Nullable BodySite site, CourseFacts facts) {
		return facts.everywhere()
			.filter((course) -> course.bodySite() == site)
			.flatMap((course) -> course.zones().stream())
			.toList();
	}

	/**
	 * Those of the client that took place, other than that one, as far as their day and
	 * zones are known.
	 */
	static Stream<Stop> done(CourseFacts facts, SittingId except, Standards standards) {
		return facts.everywhere()
			.flatMap((course) -> Stream.concat(course.doneBeside(except)
				.map((treatment) -> of(treatment.zones(), standards.day(treatment.performedAt()), treatment.method(),
						course, facts)),
					before(course, facts)));
	}

	/**
	 * Where a history names no zones, it is known which it treated only if there is one.
	 */
	private static Stream<Stop> before(CourseFacts course, CourseFacts facts) {
		return course.histories()
			.stream()
			.flatMap((history) -> past(history, (sitting) -> sitting.zonesIn(course.zones()), course, facts))
			.filter((stop) -> !stop.zones().isEmpty());
	}

	/** Those of the client still to come, other than that one. */
	static Stream<Stop> booked(CourseFacts facts, SittingId except, Standards standards) {
		return facts.everywhere()
			.flatMap((course) -> course.booked()
				.stream()
				.filter((other) -> !other.booking().sittingId().equals(except))
				.map((other) -> of(other.booking().zones(), standards.day(other.booking().startsAt()), other.method(),
						course, facts)));
	}

	/** Those of a history whose day is known, each with the zones that it names. */
	static Stream<Stop> past(History history, CourseFacts course) {
		return past(history, PastSitting::zones, course, course);
	}

	private static Stream<Stop> past(History history, Function<PastSitting, List<String>> zones, CourseFacts course,
			CourseFacts facts) {
		@Nullable Method method = known(history.method());
		return (method == null) ? Stream.empty()
				: history.sittings()
					.stream()
					.flatMap((sitting) -> Optional.ofNullable(sitting.date())
						.flatMap((known) -> known.exact())
						.map((day) -> of(zones.apply(sitting), day, method, course, facts))
						.stream());
	}

	private static @Nullable Method known(PastMethod method) {
		return switch (method) {
			case LASER -> Method.LASER;
			case SALINE -> Method.SALINE;
			case NEEDLE_SOLUTION -> null;
		};
	}

	/** Whether both treat the same skin, or may. */
	boolean overlaps(Stop other) {
		if (!isBeside(other.course)) {
			return false;
		}
		return !sharedZones(other).isEmpty() || ofSameCourse(other) && this.zones.isEmpty() && other.zones.isEmpty();
	}

	/**
	 * The zones that both treat; where one of them is not listed it may be any, so both
	 * sides are named.
	 */
	List<String> sharedZones(Stop other) {
		List<String> shared = Zones.shared(this.zones, other.zones);
		if (!shared.isEmpty() || !(this.unlisted || other.unlisted) || this.course.bodySite() != other.course.bodySite()
				|| this.zones.isEmpty() || other.zones.isEmpty()) {
			return shared;
		}
		return Zones.of(Lists.join(this.zones, other.zones));
	}

	/** A course whose site is not known may be of any. */
	private boolean isBeside(CourseFacts other) {
		return this.course.bodySite() == null || other.bodySite() == null || this.course.bodySite() == other.bodySite();
	}

	boolean ofSameCourse(Stop other) {
		return this.course.courseId().equals(other.course.courseId());
	}

	Policy.Interval interval(Standards standards) {
		return standards.policy().intervals().of(this.method, this.course.bodySite(), this.course.assessment());
	}

	/** Recommended days after or before it, in its course. */
	int recommendedDays(Standards standards) {
		return interval(standards).recommendedDays(this.course.assessment().phototype());
	}

}
