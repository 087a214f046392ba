package com.fadeline.demo;

import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindCountedCourses;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.SittingsReport;

/** Every figure behind which pages show the courses. */
final class DrillDownFigures {

	private final ReportedDemo demo;

	private final ReportScope scope;

	private final Map<FindCountedCourses, Long> all = new LinkedHashMap<>();

	DrillDownFigures(ReportedDemo demo, ReportScope scope) {
		this.demo = demo;
		this.scope = scope;
	}

	Map<FindCountedCourses, Long> ofOverview() {
		overview(this.demo.ask(new FindOverview(this.scope), OverviewReport.class));
		return this.all;
	}

	Map<FindCountedCourses, Long> all() {
		ofOverview();
		FindFading.GROUPINGS.forEach((groupBy) -> this.demo.ask(new FindFading(this.scope, groupBy), FadingReport.class)
			.rows()
			.forEach((row) -> {
				add(CountedFigure.SITTINGS, groupBy, row.group(), null, row.sittings());
				add(CountedFigure.MEASURED, groupBy, row.group(), null, row.measured());
			}));
		FindSittings.GROUPINGS
			.forEach((groupBy) -> this.demo.ask(new FindSittings(this.scope, groupBy), SittingsReport.class)
				.rows()
				.forEach((row) -> {
					add(CountedFigure.COMPARED, groupBy, row.group(), null, row.courses());
					add(CountedFigure.COMPARED, groupBy, row.group(), "BELOW", row.below());
					add(CountedFigure.COMPARED, groupBy, row.group(), "WITHIN", row.within());
					add(CountedFigure.COMPARED, groupBy, row.group(), "ABOVE", row.above());
					add(CountedFigure.NOT_COMPARED, groupBy, row.group(), null, row.notCompared());
				}));
		FindClearance.GROUPINGS
			.forEach((groupBy) -> this.demo.ask(new FindClearance(this.scope, groupBy), ClearanceReport.class)
				.rows()
				.forEach((row) -> {
					add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " REACHED", row.reached());
					add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " STOPPED", row.stopped());
					add(CountedFigure.CLEARANCE, groupBy, row.group(), row.sittings() + " LOST", row.lost());
				}));
		FindReactions.GROUPINGS.forEach(
				(groupBy) -> reactions(this.demo.ask(new FindReactions(this.scope, groupBy), ReactionsReport.class)));
		FindReactionRates.GROUPINGS
			.forEach((groupBy) -> this.demo.ask(new FindReactionRates(this.scope, groupBy), ReactionRatesReport.class)
				.rows()
				.forEach((row) -> rate(groupBy, row)));
		FindCompleteness.GROUPINGS.forEach((groupBy) -> completeness(
				this.demo.ask(new FindCompleteness(this.scope, groupBy, 0, 1), CompletenessReport.class)));
		return this.all;
	}

	private void overview(OverviewReport report) {
		whole(CountedFigure.COURSES, null, report.courses().opened());
		whole(CountedFigure.COURSES, "OPEN", report.courses().open());
		whole(CountedFigure.LOST, null, report.courses().lost());
		whole(CountedFigure.COURSES, "COMPLETED", report.courses().completed());
		whole(CountedFigure.COURSES, "DISCONTINUED", report.courses().discontinued());
		report.courses().outcomes().forEach((outcome, count) -> whole(CountedFigure.OUTCOMES, outcome.name(), count));
		whole(CountedFigure.SITTINGS, null, report.sittings().recorded());
		whole(CountedFigure.SITTINGS, "LASER", report.sittings().laser());
		whole(CountedFigure.SITTINGS, "SALINE", report.sittings().saline());
		whole(CountedFigure.ELSEWHERE, null, report.sittings().elsewhere());
		whole(CountedFigure.BOOKINGS, "KEPT", report.bookings().kept());
		whole(CountedFigure.BOOKINGS, "NO_SHOW", report.bookings().noShows());
		whole(CountedFigure.BOOKINGS, "CANCELLED", report.bookings().cancelled());
		whole(CountedFigure.BOOKINGS, "PENDING", report.bookings().pending());
	}

	private void reactions(ReactionsReport report) {
		whole(CountedFigure.REACTIONS, null, report.reactions());
		whole(CountedFigure.TREATED, null, report.treatedCourses());
		whole(CountedFigure.AFFECTED, null, report.affectedCourses());
		report.rows().forEach((row) -> {
			String grade = String.valueOf(row.grade());
			add(CountedFigure.REACTIONS, report.groupBy(), row.group(), grade, row.reactions());
			add(CountedFigure.AFFECTED, report.groupBy(), row.group(), grade, row.courses());
		});
	}

	private void rate(Grouping groupBy, ReactionRatesReport.Row row) {
		add(CountedFigure.AFFECTED, groupBy, row.group(), null, row.affected());
		if (groupBy != Grouping.KIND) {
			add(CountedFigure.TREATED, groupBy, row.group(), null, row.treated());
			add(CountedFigure.FOLLOWED, groupBy, row.group(), null, row.followed());
		}
	}

	private void completeness(CompletenessReport report) {
		whole(CountedFigure.INCOMPLETE, null, report.records() - report.complete());
		report.rows()
			.forEach((row) -> add(CountedFigure.MISSING, report.groupBy(), row.group(), row.fact().name(),
					row.missing()));
	}

	private void whole(CountedFigure counted, @Nullable String detail, long figure) {
		add(counted, Grouping.ALL, Grouping.ALL.name(), detail, figure);
	}

	private void add(CountedFigure counted, Grouping groupBy, String group, @Nullable String detail, long figure) {
		this.all.put(new FindCountedCourses(this.scope, counted, groupBy, group, detail, 0, 3), figure);
	}

}
