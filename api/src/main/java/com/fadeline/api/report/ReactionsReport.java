package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Read model of the rates of reactions in a period, beside published ones.
 *
 * @param sittings sittings done
 * @param reactions reactions by the day of their onset
 * @param treatedCourses courses opened in the period with at least one sitting here
 * @param affectedCourses those of them with at least one reaction
 */
public record ReactionsReport(ReportScope scope, Grouping groupBy, long sittings, long reactions,
		@Nullable Double perSitting, long treatedCourses, long affectedCourses, @Nullable Double perCourse,
		List<Yardstick> yardsticks, List<Row> rows) implements Report {

	public ReactionsReport {
		yardsticks = List.copyOf(yardsticks);
		rows = List.copyOf(rows);
	}

	/**
	 * Read model of one group and grade.
	 *
	 * @param grade the highest that specialists found; 0 if only the client graded it
	 * @param perSitting reactions for each sitting: of the group if sittings can be
	 * grouped that way, else of all
	 * @param courses courses with at least one such reaction
	 * @param perCourse those for each treated course, likewise
	 */
	public record Row(String group, int grade, long reactions, @Nullable Double perSitting, long courses,
			@Nullable Double perCourse) {
	}

	/**
	 * Read model of a published rate beside the clinic's own.
	 *
	 * @param what what is counted
	 * @param published the rate, from 0 to 1
	 * @param source where it was published
	 * @param courses the clinic's treated courses that have it
	 * @param ours the clinic's rate
	 */
	public record Yardstick(String what, double published, String source, long courses, @Nullable Double ours) {
	}

}
