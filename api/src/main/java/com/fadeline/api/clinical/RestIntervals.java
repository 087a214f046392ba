package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToIntFunction;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.course.Readiness.ZoneRest;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.policy.Policy;

/**
 * Domain service of how long the skin of one client rests between treatments, in any
 * course. Between any two treatments of the same skin the longer interval of both holds:
 * an earlier treatment has to heal, a later one has to wait; so not only the last
 * treatment of a zone counts. The days and their sources are those of
 * {@link Policy.Intervals}.
 */
public final class RestIntervals {

	private final List<CourseTreatment> done;

	/** Identities of the zones that any course of the client lists for a site. */
	private final Map<@Nullable BodySite, Set<String>> listed = new HashMap<>();

	private final Policy.Intervals policy;

	/**
	 * @param courses all courses of the client, ended ones included
	 */
	public RestIntervals(List<TreatedCourse> courses, Policy.Intervals policy) {
		this.done = courses.stream()
			.flatMap((course) -> course.done().stream().map((treated) -> new CourseTreatment(course, treated)))
			.toList();
		courses.forEach((course) -> course.zones()
			.forEach((zone) -> this.listed.computeIfAbsent(course.site(zone), (site) -> new HashSet<>())
				.add(Zones.identity(zone))));
		this.policy = policy;
	}

	/** Returns the past treatments in all courses of the client. */
	public List<CourseTreatment> done() {
		return this.done;
	}

	/** Returns the interval between two treatments; empty if they do not share skin. */
	public Optional<RestInterval> between(CourseTreatment one, CourseTreatment other) {
		List<String> zones = sharedZones(one, other);
		if (zones.isEmpty() && !(one.isInCourseOf(other) && one.zones().isEmpty() && other.zones().isEmpty())) {
			return Optional.empty();
		}
		return Optional.of(new RestInterval(zones, longer(one, other, this::floorDays),
				longer(one, other, this::recommendedDays)));
	}

	/**
	 * Returns how long a zone rests before it is treated in that course by that method.
	 */
	public ZoneRest restOf(String zone, TreatedCourse course, Method method) {
		return rest(List.of(zone), course, method);
	}

	/**
	 * Returns how long a course rests before one of its zones is treated again, by the
	 * method used last. Before its first sitting its zones are those of its list that
	 * another course treated.
	 */
	public RestPeriod restOf(TreatedCourse course) {
		Method method = course.done()
			.stream()
			.reduce((last, next) -> next.day().isBefore(last.day()) ? last : next)
			.map(TreatedZones::method)
			.orElse(Method.LASER);
		List<ZoneRest> rests = zonesToGoOnWith(course).stream().map((zones) -> rest(zones, course, method)).toList();
		return new RestPeriod(rests, first(rests, ZoneRest::earliestPermitted), first(rests, ZoneRest::recommendedFrom),
				course.recommendedDays(method, course.sites(course.zones()), this.policy));
	}

	/** Returns each zone by itself; the course as a whole if no zone is named. */
	private static List<List<String>> zonesToGoOnWith(TreatedCourse course) {
		List<String> treated = Zones.of(course.done().stream().flatMap((done) -> done.zones().stream()).toList());
		if (treated.isEmpty() && !course.done().isEmpty()) {
			return List.of(List.of());
		}
		return (treated.isEmpty() ? course.zones() : treated).stream().map(List::of).toList();
	}

	private static @Nullable LocalDate first(List<ZoneRest> rests, Function<ZoneRest, @Nullable LocalDate> day) {
		return rests.stream().map(day).filter(Objects::nonNull).min(Comparator.naturalOrder()).orElse(null);
	}

	private ZoneRest rest(List<String> zones, TreatedCourse course, Method method) {
		List<Rest> rests = this.done.stream()
			.flatMap((treatment) -> between(treatment, new CourseTreatment(course, zones, treatment.day(), method))
				.map((interval) -> new Rest(treatment.day(), interval))
				.stream())
			.toList();
		return new ZoneRest(String.join(", ", zones), latest(rests, Rest::since),
				latest(rests, (rest) -> rest.since().plusDays(rest.interval().floorDays())),
				latest(rests, (rest) -> rest.since().plusDays(rest.interval().recommendedDays())));
	}

	private static @Nullable LocalDate latest(List<Rest> rests, Function<Rest, LocalDate> day) {
		return rests.stream().map(day).max(Comparator.naturalOrder()).orElse(null);
	}

	/**
	 * Returns the zones treated by both. If it is not known which part of the site one of
	 * them treated, it may be any, so the zones of both are named.
	 */
	private List<String> sharedZones(CourseTreatment one, CourseTreatment other) {
		List<String> shared = one.zones()
			.stream()
			.filter((zone) -> other.zones()
				.stream()
				.anyMatch((its) -> Zones.same(zone, its) && maySame(one.course().site(zone), other.course().site(its))))
			.toList();
		return (shared.isEmpty() && (mayBeAnyOfSite(one, other) || isOfWholeCourse(one, other)))
				? Zones.of(Lists.join(one.zones(), other.zones())) : shared;
	}

	/** An unknown site matches any. */
	private static boolean maySame(@Nullable BodySite one, @Nullable BodySite other) {
		return one == null || other == null || one == other;
	}

	/** A zone that no course of the client lists for its site may be any of it. */
	private boolean mayBeAnyOfSite(CourseTreatment one, CourseTreatment other) {
		return isKnown(one) && isKnown(other) && (!Collections.disjoint(unlistedSites(one), other.sites())
				|| !Collections.disjoint(unlistedSites(other), one.sites()));
	}

	/** A course that lists no zones is treated as a whole. */
	private static boolean isKnown(CourseTreatment treatment) {
		return !treatment.zones().isEmpty() || treatment.course().zones().isEmpty();
	}

	private Set<@Nullable BodySite> unlistedSites(CourseTreatment treatment) {
		TreatedCourse course = treatment.course();
		Set<@Nullable BodySite> sites = new HashSet<>();
		for (String zone : course.zones().isEmpty() ? List.<String>of() : treatment.zones()) {
			if (!this.listed.getOrDefault(course.site(zone), Set.of()).contains(Zones.identity(zone))) {
				sites.add(course.site(zone));
			}
		}
		return sites;
	}

	/**
	 * In a course that lists no zones, a sitting without named zones treated all of it.
	 */
	private static boolean isOfWholeCourse(CourseTreatment one, CourseTreatment other) {
		return one.isInCourseOf(other) && one.course().zones().isEmpty()
				&& (one.zones().isEmpty() || other.zones().isEmpty());
	}

	private static int longer(CourseTreatment one, CourseTreatment other, ToIntFunction<CourseTreatment> days) {
		return Math.max(days.applyAsInt(one), days.applyAsInt(other));
	}

	private int floorDays(CourseTreatment treatment) {
		return treatment.course().floorDays(treatment.method(), treatment.sites(), this.policy);
	}

	private int recommendedDays(CourseTreatment treatment) {
		return treatment.course().recommendedDays(treatment.method(), treatment.sites(), this.policy);
	}

	private record Rest(LocalDate since, RestInterval interval) {
	}

}
