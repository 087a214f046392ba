package com.fadeline.web.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.ClinicId;
import com.fadeline.api.course.ProgressView;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Fading over time as {@code fadeline.js} draws it: what was seen, the target, and
 * between when that may be reached. Times are milliseconds since 1970, fading is percent
 * of the baseline.
 *
 * @param kind how it is to be drawn
 * @param points what was seen, by time; observations of which nobody knows when have no
 * place on it
 * @param finish null where it cannot be told
 */
public record FadingChart(String kind, List<Point> points, double target, @Nullable Finish finish, Words words) {

	/** Of a course, in the words of whoever looks at it. */
	public static FadingChart of(ProgressView progress, MessageFormatter say) {
		List<Point> points = progress.fading().series().stream().flatMap((seen) -> point(seen, say).stream()).toList();
		List<LocalDate> between = progress.forecast().finishBetween();
		Finish finish = between.isEmpty() ? null : new Finish(at(between.getFirst(), progress.clinicId(), say),
				at(between.getLast(), progress.clinicId(), say));
		return new FadingChart("fading", points, progress.targetFading(), finish, Words.of(progress, say));
	}

	private static Optional<Point> point(ProgressView.Observation seen, MessageFormatter say) {
		return Optional.ofNullable(seen.observedAt())
			.map((at) -> new Point(at.toEpochMilli(), seen.percent(), seen.early(),
					(seen.zone() == null) ? null : say.zone(seen.zone())));
	}

	private static long at(LocalDate day, ClinicId clinic, MessageFormatter say) {
		return day.atStartOfDay(say.timeZone(clinic)).toInstant().toEpochMilli();
	}

	/** What a canvas takes as its {@code data-chart}. */
	public String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

	/**
	 * One observation.
	 *
	 * @param early whether it was made too soon after a sitting to count fully
	 * @param zone where, in words; null for the whole site
	 */
	public record Point(long t, double percent, boolean early, @Nullable String zone) {
	}

	/** The first and the last day of the range in which the target may be reached. */
	public record Finish(long from, long to) {
	}

	/** What stands on the chart. */
	public record Words(String seen, String target, String forecast, String percent, String early) {

		static Words of(ProgressView progress, MessageFormatter say) {
			return new Words(say.of("chart.fading.seen"),
					say.of("chart.fading.target", say.percent(progress.targetFading())),
					say.of("chart.fading.forecast"), say.of("chart.fading.percent"), say.of("chart.fading.early"));
		}

	}

}
