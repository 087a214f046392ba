package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** How much fading a sitting gains. */
public record FadingReport(ReportScope scope, Grouping groupBy, List<Row> rows) {

	public FadingReport {
		rows = List.copyOf(rows);
	}

	/**
	 * One group.
	 *
	 * @param sittings sittings done
	 * @param measured those of which it is known what they gained
	 * @param gainedPerSitting mean gain of those, in percent of the baseline; null where
	 * there are none
	 */
	public record Row(String group, long sittings, long measured, @Nullable Double gainedPerSitting) {
	}

}
