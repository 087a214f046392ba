package com.fadeline.query.progress;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.clinic.ClinicSettings;
import com.fadeline.api.course.CourseEvent;
import com.fadeline.api.policy.Policy;
import com.fadeline.query.CourseEventFixtures;
import com.fadeline.query.forecast.CourseSoFar;
import com.fadeline.query.forecast.Experience;
import com.fadeline.query.forecast.ForecastOne;
import com.fadeline.wording.Wording;

/**
 * Trial of how long a progress view takes: the first after a change, one whose forecast
 * is known, and one that computes forecast 1, as every view once did.
 */
public final class FirstLook {

	private static final Instant NOW = Instant.parse("2026-12-01T09:00:00Z");

	private static final ClinicSettings CLINIC = new ClinicSettings(ZoneOffset.UTC, Policy.standard());

	private final ProgressFacts facts;

	private FirstLook(int sittings) {
		List<CourseEvent> events = new ArrayList<>(List.of(CourseEventFixtures.opened()));
		for (int number = 1; number <= sittings; number++) {
			events.add(CourseEventFixtures.lasered(number, "2026-%02d-10T10:00:00Z".formatted(1 + number)));
			events.add(CourseEventFixtures.faded(number, "2026-%02d-08T10:00:00Z".formatted(2 + number), 9 * number,
					null));
		}
		this.facts = CourseEventFixtures.fold(new ProgressFold(), NOW, events.toArray(CourseEvent[]::new));
	}

	private void look(Forecasts forecasts) {
		new ProgressViewFactory(CLINIC, NOW, forecasts, new Timelines()).create(this.facts, List.of(this.facts));
	}

	private void computeForecastOne() {
		CourseSoFar course = ForecastFacts.of(this.facts,
				Observations.of(this.facts, Wording.english(CLINIC.zone()), CLINIC.policy().earlyFadingDays()), NOW);
		ForecastOne.compute(course);
	}

	private static long took(Runnable work) {
		long start = System.nanoTime();
		work.run();
		return System.nanoTime() - start;
	}

	private static double median(long[] times) {
		return Arrays.stream(times).sorted().skip(times.length / 2).findFirst().orElseThrow() / 1e6;
	}

	/** Prints a row for some numbers of sittings. Argument: views of each, by turns. */
	public static void main(String[] arguments) {
		Locale.setDefault(Locale.ROOT);
		int views = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 500;
		System.out.println("| sittings | first view, ms | forecast known | as forecast 1 |");
		for (int sittings : new int[] { 0, 3, 9 }) {
			FirstLook look = new FirstLook(sittings);
			long[] first = new long[views];
			long[] known = new long[views];
			long[] once = new long[views];
			for (int view = 0; view < 2 * views; view++) {
				try (Known forecasts = new Known()) {
					int at = view % views;
					first[at] = took(() -> look.look(forecasts.forecasts()));
					known[at] = took(() -> look.look(forecasts.forecasts()));
					once[at] = took(() -> {
						look.look(forecasts.forecasts());
						look.computeForecastOne();
					});
				}
			}
			System.out.printf("| %d | %.2f | %.2f | %.2f |%n", sittings, median(first), median(known), median(once));
		}
	}

	/** Forecasts of which none is known at first. */
	private record Known(Forecasts forecasts) implements AutoCloseable {

		Known() {
			this(new Forecasts((clinic) -> Experience.NONE));
		}

		@Override
		public void close() {
			this.forecasts.destroy();
		}

	}

}
