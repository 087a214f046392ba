package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.course.observation.ReactionKind;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReactionsReport.Row;
import com.fadeline.api.report.ReactionsReport.Yardstick;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.query.report.facts.ReportFacts;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.statistics.Ratio;

/**
 * Builder of the report on rates of reactions, compared with published rates (DOMAIN.md,
 * reactions).
 */
final class ReactionReportBuilder {

	private static final double ANY_COMPLICATION = 0.0557;

	private static final double HYPERTROPHIC_SCAR = 0.0028;

	private static final int WORST_GRADE = 5;

	private final Cells cells;

	ReactionReportBuilder(Cells cells) {
		this.cells = cells;
	}

	ReactionsReport build(FindReactions query) {
		Sums all = this.cells.sums(query.scope(), Grouping.ALL, Figure.SITTING, Figure.REACTION, Figure.TREATED_COURSE,
				Figure.AFFECTED_COURSE);
		Sums scars = this.cells.sums(query.scope(), Grouping.KIND, Figure.AFFECTED_COURSE);
		long sittings = all.of(Figure.SITTING, Traits.ALL).count();
		long reactions = all.of(Figure.REACTION, Traits.ALL).count();
		long treated = all.of(Figure.TREATED_COURSE, Traits.ALL).count();
		long affected = all.of(Figure.AFFECTED_COURSE, Traits.ALL, "").count();
		long scarred = scars.of(Figure.AFFECTED_COURSE, ReactionKind.HYPERTROPHIC_SCAR.name(), "").count();
		List<Yardstick> yardsticks = List.of(
				new Yardstick("ANY_COMPLICATION", ANY_COMPLICATION, "Reilly 2023, 2,118 tattoos", affected,
						Ratio.of(affected, treated)),
				new Yardstick("HYPERTROPHIC_SCAR", HYPERTROPHIC_SCAR, "3 of 1,041", scarred,
						Ratio.of(scarred, treated)));
		return new ReactionsReport(query.scope(), query.groupBy(), sittings, reactions, Ratio.of(reactions, sittings),
				treated, affected, Ratio.of(affected, treated), yardsticks, rows(query, sittings, treated));
	}

	private List<Row> rows(FindReactions query, long allSittings, long allTreated) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.SITTING, Figure.REACTION,
				Figure.TREATED_COURSE, Figure.AFFECTED_COURSE);
		boolean ofSittings = query.groupBy() != Grouping.KIND;
		List<Row> rows = new ArrayList<>();
		for (String group : sums.groups(Figure.REACTION, Figure.AFFECTED_COURSE)) {
			long sittings = ofSittings ? sums.of(Figure.SITTING, group).count() : allSittings;
			long treated = ofSittings ? sums.of(Figure.TREATED_COURSE, group).count() : allTreated;
			for (int grade = ReportFacts.Reacted.NOT_ASSESSED; grade <= WORST_GRADE; grade++) {
				long reactions = sums.of(Figure.REACTION, group, String.valueOf(grade)).count();
				long courses = sums.of(Figure.AFFECTED_COURSE, group, String.valueOf(grade)).count();
				if (reactions + courses > 0) {
					rows.add(new Row(group, grade, reactions, Ratio.of(reactions, sittings), courses,
							Ratio.of(courses, treated)));
				}
			}
		}
		return rows;
	}

}
