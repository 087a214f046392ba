package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** Read model of the fading gained by a sitting. */
public record FadingReport(ReportScope scope, Grouping groupBy, List<Row> rows) implements Report {

	public FadingReport {
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group.
	 *
	 * @param sittings sittings done
	 * @param measured those whose gain is known
	 * @param gainedPerSitting mean gain of those, in percent of the baseline; null if
	 * there are none
	 */
	public record Row(String group, long sittings, long measured, @Nullable Double gainedPerSitting) {
	}

}
