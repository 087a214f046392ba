package com.fadeline.api.clinical;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Zones;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;

/**
 * Value object of the zones that one sitting treats, done or to come.
 *
 * @param zones empty if none is named
 * @param day the day of the sitting in its clinic
 */
public record TreatedZones(List<String> zones, LocalDate day, Method method) {

	public TreatedZones {
		zones = Zones.of(zones);
	}

	/**
	 * Returns the sittings of a history whose day is known, each with the zones that it
	 * names.
	 */
	public static List<TreatedZones> named(History history) {
		return of(history, PastSitting::zones).toList();
	}

	/**
	 * Returns the sittings of a history whose day is known, as far as it is known which
	 * zones of the course they treated. A course that lists no zones is treated as a
	 * whole.
	 */
	public static List<TreatedZones> past(History history, List<String> zonesOfCourse) {
		return of(history, (sitting) -> sitting.zonesIn(zonesOfCourse))
			.filter((treated) -> !treated.zones().isEmpty() || zonesOfCourse.isEmpty())
			.toList();
	}

	private static Stream<TreatedZones> of(History history, Function<PastSitting, List<String>> zones) {
		@Nullable Method method = known(history.method());
		return (method == null) ? Stream.empty()
				: history.sittings()
					.stream()
					.flatMap((sitting) -> Optional.ofNullable(sitting.date())
						.flatMap((date) -> date.exact())
						.map((day) -> new TreatedZones(zones.apply(sitting), day, method))
						.stream());
	}

	/** For a needle with an unnamed solution no interval is known. */
	private static @Nullable Method known(PastMethod method) {
		return switch (method) {
			case LASER -> Method.LASER;
			case SALINE -> Method.SALINE;
			case NEEDLE_SOLUTION -> null;
		};
	}

}
