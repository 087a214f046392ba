package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of the share of courses with a reaction, of every group, also of those
 * without any.
 *
 * @param fewest number of courses in a group below which it has no share
 * @param followUpDays days after a sitting from which on its course counts as followed up
 * @param funnel null where groups are not to be held against each other, or are too few
 */
public record ReactionRatesReport(ReportScope scope, Grouping groupBy, int fewest, int followUpDays, List<Row> rows,
		@Nullable Funnel funnel) implements Report {

	public ReactionRatesReport {
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group, or kind of reaction.
	 *
	 * @param treated courses with a sitting of the group; with any sitting, if the group
	 * is a kind of reaction
	 * @param followed those of them that were seen long enough after such a sitting, or
	 * had a reaction to it
	 * @param affected those of them that had one
	 * @param rate affected by followed; null in a group of too few followed courses
	 * @param low lower end of its 95 % interval (Wilson)
	 * @param high upper end of it
	 * @param position where the rate lies in the funnel; null without one
	 */
	public record Row(String group, long treated, long followed, long affected, @Nullable Double rate,
			@Nullable Double low, @Nullable Double high, @Nullable Position position) {
	}

	/** Place of a rate beside the limits of chance. */
	public enum Position {

		WITHIN, ABOVE_95, ABOVE_998, BELOW_95, BELOW_998

	}

	/**
	 * Read model of the limits within which rates of groups lie by chance if all groups
	 * are alike.
	 *
	 * @param mean the rate of all groups together
	 * @param limits by number of followed courses, ascending
	 */
	public record Funnel(double mean, List<Limit> limits) {

		public Funnel {
			limits = List.copyOf(limits);
		}

	}

	/** Read model of the limits for a number of followed courses. */
	public record Limit(long followed, double low998, double low95, double high95, double high998) {
	}

}
