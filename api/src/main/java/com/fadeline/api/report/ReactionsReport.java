package com.fadeline.api.report;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How often skin reacts, in the time asked for, beside what is published.
 *
 * @param sittings sittings done
 * @param reactions reactions by the day of their onset
 * @param treatedCourses courses opened in that time with at least one sitting here
 * @param affectedCourses those of them with at least one reaction
 */
public record ReactionsReport(ReportScope scope, Grouping groupBy, long sittings, long reactions,
		@Nullable Double perSitting, long treatedCourses, long affectedCourses, @Nullable Double perCourse,
		List<Yardstick> yardsticks, List<Row> rows) {

	public ReactionsReport {
		yardsticks = List.copyOf(yardsticks);
		rows = List.copyOf(rows);
	}

	/**
	 * One group and grade.
	 *
	 * @param grade the highest that specialists found; 0 where only the client graded it
	 * @param perSitting reactions for each sitting: of the group where sittings have it,
	 * of all else
	 * @param courses courses with at least one such reaction
	 * @param perCourse those for each treated course, likewise
	 */
	public record Row(String group, int grade, long reactions, @Nullable Double perSitting, long courses,
			@Nullable Double perCourse) {
	}

	/**
	 * A published rate beside ours.
	 *
	 * @param what what is counted
	 * @param published the rate, from 0 to 1
	 * @param source where it was published
	 * @param courses our treated courses that have it
	 * @param ours our rate
	 */
	public record Yardstick(String what, double published, String source, long courses, @Nullable Double ours) {
	}

}
