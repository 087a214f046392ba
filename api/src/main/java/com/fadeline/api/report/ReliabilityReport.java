package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of how the forecasts of courses came true that were in force after 0, 2 and
 * 4 sittings, until the next sitting or the end of the course.
 *
 * @param fewest decided forecasts of a row from which on its share is told
 * @param courses treated courses whose forecasts are compared
 * @param leftOut treated courses that were opened before those, so not compared
 */
public record ReliabilityReport(ReportScope scope, int fewest, long courses, long leftOut,
		List<Row> rows) implements Report {

	public ReliabilityReport {
		rows = List.copyOf(rows);
	}

	/** What a forecast says. */
	public enum Statement {

		/** The sittings to the target are within the range. */
		RANGE,

		/** They are not more than the likely number. */
		LIKELY,

		/** They are not more than the plan has left. */
		WITHIN_PLAN

	}

	/**
	 * Read model of one statement of the forecasts after a number of sittings.
	 *
	 * @param chanceFrom least chance that was said to it; null unless it is about the
	 * plan
	 * @param chanceTo chances said are below this, or 1
	 * @param forecasts those that said it
	 * @param undecided those of courses that go on, ended or were lost before it came
	 * true or failed
	 * @param said chance said, on average; null if nothing was said
	 * @param trueRate share that came true of those that are decided; null if these are
	 * too few
	 * @param low lower end of its 95 % interval (Wilson)
	 * @param high upper end of it
	 */
	public record Row(int afterSittings, Statement statement, @Nullable Double chanceFrom, @Nullable Double chanceTo,
			long forecasts, long cameTrue, long failed, long undecided, @Nullable Double said,
			@Nullable Double trueRate, @Nullable Double low, @Nullable Double high) {
	}

}
