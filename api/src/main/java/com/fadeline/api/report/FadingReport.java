package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Read model of the fading gained by a sitting. */
public record FadingReport(ReportScope scope, Grouping groupBy, int fewest, List<Row> rows) implements Report {

	public FadingReport {
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group. What a sitting removed of what was left is null in a group
	 * of too few courses.
	 *
	 * @param sittings sittings done
	 * @param measured those whose gain is known
	 * @param gainedPerSitting mean gain of those, in percent of the baseline; null if
	 * there are none
	 * @param measuredCourses courses of those
	 * @param removedMedian median share of what was left that such a sitting removed;
	 * below 0 if fading went back
	 * @param removedLowerQuartile lower quartile of it
	 * @param removedUpperQuartile upper quartile of it
	 * @param againstExpected removal, as fall of the logarithm of what was left, divided
	 * by that expected from the estimates of the same courses; above 1 they went faster
	 * @param laterReadings readings after another without a sitting between them, by the
	 * last sitting before
	 * @param gainedLater mean gain of those, in percent of the baseline; null if there
	 * are none
	 * @param againstExpectedLow lower end of the 95 % interval of what was removed
	 * against what was expected, over whole courses
	 * @param againstExpectedHigh upper end of it
	 */
	public record Row(String group, long sittings, long measured, @Nullable Double gainedPerSitting,
			long measuredCourses, @Nullable Double removedMedian, @Nullable Double removedLowerQuartile,
			@Nullable Double removedUpperQuartile, @Nullable Double againstExpected, long laterReadings,
			@Nullable Double gainedLater, @Nullable Double againstExpectedLow, @Nullable Double againstExpectedHigh) {
	}

}
