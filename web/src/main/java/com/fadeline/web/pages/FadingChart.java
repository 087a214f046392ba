package com.fadeline.web.pages;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

import com.fadeline.api.course.observation.Observer;
import com.fadeline.api.course.query.MilestoneKind;
import com.fadeline.api.course.query.ProgressView;
import com.fadeline.api.id.ClinicId;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * View model of fading over time, drawn by {@code fadeline.js}: the observations, the
 * sittings, the target, and the range of days in which it may be reached. Times are
 * milliseconds since 1970, fading is percent of the baseline.
 *
 * @param kind type of the chart
 * @param points observations by time; those of unknown time are left out
 * @param sittings sittings done here, by time
 * @param start when fading was 0, at the first sitting; null if sittings were done
 * elsewhere before, or there was none
 * @param finish null if it cannot be forecast
 * @param summary the same in a sentence, for those who do not see it
 */
public record FadingChart(String kind, List<Point> points, List<Mark> sittings, @Nullable Long start, double target,
		@Nullable Finish finish, Words words, String summary) {

	/** Returns the chart of a course, in the locale of the reader. */
	public static FadingChart of(ProgressView progress, MessageFormatter say) {
		List<Point> points = progress.fading().series().stream().flatMap((seen) -> point(seen, say).stream()).toList();
		List<LocalDate> between = progress.forecast().finishBetween();
		Finish finish = between.isEmpty() ? null : new Finish(at(between.getFirst(), progress.clinicId(), say),
				at(between.getLast(), progress.clinicId(), say));
		List<Mark> sittings = progress.timeline()
			.stream()
			.filter((step) -> step.kind() == MilestoneKind.SITTING)
			.flatMap((step) -> mark(step, say).stream())
			.toList();
		return new FadingChart("fading", points, sittings, start(progress, sittings), progress.targetFading(), finish,
				Words.of(progress, say), summary(progress, points, sittings, say));
	}

	private static Optional<Mark> mark(ProgressView.Milestone step, MessageFormatter say) {
		return Optional.ofNullable(step.at())
			.map((at) -> new Mark(at.toEpochMilli(), (step.number() == null) ? "" : String.valueOf(step.number()),
					say.name(step.method())));
	}

	private static @Nullable Long start(ProgressView progress, List<Mark> sittings) {
		boolean elsewhere = progress.timeline().stream().anyMatch((step) -> step.kind() == MilestoneKind.HISTORY);
		return (elsewhere || sittings.isEmpty()) ? null : sittings.getFirst().t();
	}

	private static String summary(ProgressView progress, List<Point> points, List<Mark> sittings,
			MessageFormatter say) {
		if (points.isEmpty()) {
			return "";
		}
		Point last = points.getLast();
		return say.of("chart.fading.summary", points.size(), sittings.size(), say.percent(last.percent()),
				say.day(Instant.ofEpochMilli(last.t()), progress.clinicId()), say.percent(progress.targetFading()));
	}

	private static Optional<Point> point(ProgressView.Observation seen, MessageFormatter say) {
		return Optional.ofNullable(seen.observedAt())
			.map((at) -> new Point(at.toEpochMilli(), seen.percent(), seen.early(), seen.observer() == Observer.CLIENT,
					seen.measured(), (seen.zone() == null) ? null : say.zone(seen.zone())));
	}

	private static long at(LocalDate day, ClinicId clinic, MessageFormatter say) {
		return day.atStartOfDay(say.timeZone(clinic)).toInstant().toEpochMilli();
	}

	/** Returns the chart as JSON, for the {@code data-chart} of a canvas. */
	public String json() {
		return JsonMapper.shared().writeValueAsString(this);
	}

	/**
	 * View model of an observation.
	 *
	 * @param early whether it was made too soon after a sitting to count fully
	 * @param own whether the client made it
	 * @param measured whether it was computed from photos
	 * @param zone the zone in words; null for the whole site
	 */
	public record Point(long t, double percent, boolean early, boolean own, boolean measured, @Nullable String zone) {
	}

	/** View model of a sitting, with its number and method in words. */
	public record Mark(long t, String number, String method) {
	}

	/**
	 * Range of days in which the target may be reached, from its first to its last day.
	 */
	public record Finish(long from, long to) {
	}

	/** Labels of the chart. */
	public record Words(String seen, String own, String measured, String sitting, String target, String forecast,
			String percent, String early) {

		static Words of(ProgressView progress, MessageFormatter say) {
			return new Words(say.of("chart.fading.seen"), say.of("chart.fading.own"), say.of("chart.fading.measured"),
					say.of("chart.fading.sitting"), say.of("chart.fading.target", say.percent(progress.targetFading())),
					say.of("chart.fading.forecast"), say.of("chart.fading.percent"), say.of("chart.fading.early"));
		}

	}

}
