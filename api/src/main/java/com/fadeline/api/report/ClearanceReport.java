package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of the share of courses that have reached their target, by number of
 * sittings. Courses that have not come so far, or were given up, count as far as they
 * came.
 *
 * @param fewest number of courses in a group below which it has no shares
 */
public record ClearanceReport(ReportScope scope, Grouping groupBy, int fewest, List<Row> rows) implements Report {

	public ClearanceReport {
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group after a number of sittings. Shares are null in a group of
	 * too few courses, the ends of their 95 % intervals also where the share is 0 or 1.
	 *
	 * @param atRisk courses with that many sittings that had not reached the target
	 * before
	 * @param reached of those, courses that were then at the target
	 * @param stopped of those, courses that ended then without it
	 * @param lost of those, open courses whose client has not come for long
	 * @param open of those, courses that go on and have had no more sittings yet
	 * @param clearedRate share at the target by then if nobody gave up: Kaplan-Meier
	 * estimate
	 * @param reachedRate share of all at the target by then: Aalen-Johansen estimate, as
	 * are the following
	 * @param stoppedRate share of all that ended without it by then
	 * @param lostRate share of all that was lost by then
	 */
	public record Row(String group, int sittings, long atRisk, long reached, long stopped, long lost, long open,
			@Nullable Double clearedRate, @Nullable Double clearedLow, @Nullable Double clearedHigh,
			@Nullable Double reachedRate, @Nullable Double reachedLow, @Nullable Double reachedHigh,
			@Nullable Double stoppedRate, @Nullable Double stoppedLow, @Nullable Double stoppedHigh,
			@Nullable Double lostRate, @Nullable Double lostLow, @Nullable Double lostHigh) {
	}

}
