package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Policy;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.SittingId;

/** One sitting as far as intervals go. */
record Stop(List<String> zones, LocalDate day, Method method) {

	/**
	 * Those that took place, other than that one, as far as their day and zones are
	 * known.
	 */
	static Stream<Stop> done(CourseFacts facts, SittingId except, Standards standards) {
		Stream<Stop> done = facts.doneBeside(except)
			.map((treatment) -> new Stop(treatment.zones(), standards.day(treatment.performedAt()),
					treatment.method()));
		// A history names no zones, so it is known which it treated only where there is
		// one.
		Stream<Stop> before = (facts.zones().size() != 1) ? Stream.empty()
				: facts.histories().stream().flatMap((history) -> past(history, facts.zones()));
		return Stream.concat(done, before);
	}

	/** Those still to come, other than that one. */
	static Stream<Stop> booked(CourseFacts facts, SittingId except, Standards standards) {
		return facts.booked()
			.stream()
			.filter((other) -> !other.booking().sittingId().equals(except))
			.map((other) -> new Stop(other.booking().zones(), standards.day(other.booking().startsAt()),
					other.method()));
	}

	/** Those of a history whose day is known. */
	static Stream<Stop> past(History history, List<String> zones) {
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

	Policy.Interval interval(CourseFacts facts, Standards standards) {
		return standards.policy().intervals().of(this.method, facts.bodySite(), facts.assessment());
	}

}
