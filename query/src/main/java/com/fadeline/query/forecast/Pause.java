package com.fadeline.query.forecast;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.Lists;
import com.fadeline.api.Policy;
import com.fadeline.api.course.Assessment;
import com.fadeline.api.course.BodySite;
import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;

/**
 * How long the zones of a course rest before they are treated again by the method used
 * last. Where a zone was treated by another method the longer interval holds. A history
 * that names no zones counts only where the course has just one.
 */
public final class Pause {

	/** The zone of a sitting or a course that names none. */
	private static final List<String> UNNAMED = List.of("");

	private final @Nullable BodySite bodySite;

	private final Assessment assessment;

	private final Policy.Intervals intervals;

	private final Collection<Stop> lastByZone;

	private final Method method;

	private Pause(@Nullable BodySite bodySite, Assessment assessment, Policy policy, List<Stop> stops) {
		this.bodySite = bodySite;
		this.assessment = assessment;
		this.intervals = policy.intervals();
		Map<String, Stop> last = new HashMap<>();
		stops.forEach(
				(stop) -> (stop.zones().isEmpty() ? UNNAMED : stop.zones()).forEach((zone) -> last.put(zone, stop)));
		this.lastByZone = last.values();
		this.method = stops.isEmpty() ? Method.LASER : stops.getLast().method();
	}

	/** The pause after these stops, of which the order is of no matter. */
	public static Pause after(List<Stop> stops, @Nullable BodySite bodySite, Assessment assessment, Policy policy) {
		return new Pause(bodySite, assessment, policy, stops.stream().sorted(Comparator.comparing(Stop::day)).toList());
	}

	/** First day on which any zone may be treated again; null where none is known. */
	public @Nullable LocalDate earliestPermitted() {
		return first((stop) -> TreatmentDays.earliestPermitted(List.of(stop.day()), interval(stop)));
	}

	/** First day on which that is recommended; null where none is known. */
	public @Nullable LocalDate recommendedFrom() {
		return first((stop) -> TreatmentDays.recommendedFrom(List.of(stop.day()), interval(stop),
				this.assessment.phototype()));
	}

	/** Recommended days from one sitting to the next. */
	public int recommendedDays() {
		return interval(this.method).recommendedDays(this.assessment.phototype());
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
		return this.intervals.of(method, this.bodySite, this.assessment);
	}

	/**
	 * A day on which zones were treated.
	 *
	 * @param zones empty where none is named
	 */
	public record Stop(List<String> zones, LocalDate day, Method method) {

		public Stop {
			zones = Lists.copy(zones);
		}

		/**
		 * Those of a history of which the day is known, as far as it is known which zones
		 * of the course they treated.
		 */
		public static List<Stop> past(History history, List<String> zones) {
			Method method = known(history.method());
			return (method == null) ? List.of()
					: history.sittings()
						.stream()
						.filter((sitting) -> zones.isEmpty() || !sitting.zonesIn(zones).isEmpty())
						.flatMap((sitting) -> Optional.ofNullable(sitting.date())
							.flatMap((known) -> known.exact())
							.map((day) -> new Stop(sitting.zonesIn(zones), day, method))
							.stream())
						.toList();
		}

		private static @Nullable Method known(PastMethod method) {
			return switch (method) {
				case LASER -> Method.LASER;
				case SALINE -> Method.SALINE;
				case NEEDLE_SOLUTION -> null;
			};
		}

	}

}
