package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of the sittings taken to the target, against the estimate made at the
 * opening of the course.
 *
 * @param expectedWithin share of courses that the estimate's range is expected to contain
 */
public record SittingsReport(ReportScope scope, Grouping groupBy, double expectedWithin,
		List<Row> rows) implements Report {

	public SittingsReport {
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group.
	 *
	 * @param courses completed courses that reached the target and can be compared
	 * @param within took a number of sittings within the range
	 * @param below took fewer
	 * @param above took more
	 * @param meanError mean of sittings taken less sittings estimated as likely
	 * @param meanAbsoluteError the same, regardless of the direction
	 * @param notCompared courses that reached another target than the estimate is for, or
	 * had sittings elsewhere, or none
	 */
	public record Row(String group, long courses, long within, long below, long above, @Nullable Double withinRate,
			@Nullable Double meanError, @Nullable Double meanAbsoluteError, long notCompared) {
	}

}
