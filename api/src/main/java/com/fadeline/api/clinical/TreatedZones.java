package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.History;
import com.fadeline.api.course.Method;
import com.fadeline.api.course.PastMethod;
import com.fadeline.api.course.PastSitting;
import com.fadeline.api.course.Zones;

/**
 * Value object: the zones that one sitting treats, done or to come.
 *
 * @param zones empty where none is named
 * @param day the day of the sitting in its clinic
 */
public record TreatedZones(List<String> zones, LocalDate day, Method method) {

	public TreatedZones {
		zones = Zones.of(zones);
	}

	/**
	 * The sittings of a history whose day is known, each with the zones that it names.
	 */
	public static List<TreatedZones> named(History history) {
		@Nullable Method method = known(history.method());
		return (method == null) ? List.of()
				: history.sittings().stream().flatMap((sitting) -> dated(sitting, method).stream()).toList();
	}

	/**
	 * The sittings of a history whose day is known, as far as it is known which zones of
	 * the course they treated: those that they name, else the only zone of the course. A
	 * course that lists no zones is treated as a whole.
	 */
	public static List<TreatedZones> past(History history, List<String> zonesOfCourse) {
		return named(history).stream()
			.map((sitting) -> sitting.in(zonesOfCourse))
			.filter((sitting) -> !sitting.zones().isEmpty() || zonesOfCourse.isEmpty())
			.toList();
	}

	private TreatedZones in(List<String> zonesOfCourse) {
		return (this.zones.isEmpty() && zonesOfCourse.size() == 1)
				? new TreatedZones(zonesOfCourse, this.day, this.method) : this;
	}

	private static Optional<TreatedZones> dated(PastSitting sitting, Method method) {
		return Optional.ofNullable(sitting.date())
			.flatMap((date) -> date.exact())
			.map((day) -> new TreatedZones(sitting.zones(), day, method));
	}

	/** Of a needle with an unnamed solution no interval is known. */
	private static @Nullable Method known(PastMethod method) {
		return switch (method) {
			case LASER -> Method.LASER;
			case SALINE -> Method.SALINE;
			case NEEDLE_SOLUTION -> null;
		};
	}

}
