package com.fadeline.web.reports;

import java.util.Comparator;
import java.util.List;
import java.util.function.IntPredicate;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReactionsReport.Yardstick;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Figure;
import com.fadeline.web.reports.ReportTableModel.Figures;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/**
 * Factory of the view model of the report on the frequency of reactions, beside published
 * figures.
 */
final class ReactionsSheet {

	private static final String ALL = Grouping.ALL.name();

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	ReactionsSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(ReactionsReport report) {
		return new ReportTableModel(this.say.of("report.reactions.note"), List.of(figures(report)),
				List.of(yardsticks(report), rows(report)));
	}

	private Figures figures(ReactionsReport report) {
		return new Figures(this.say.of("report.reactions.title"),
				List.of(figure("report.reactions.began", report.reactions(), CountedFigure.REACTIONS),
						figure("report.treated.opened", report.treatedCourses(), CountedFigure.TREATED),
						figure("report.affected.opened", report.affectedCourses(), CountedFigure.AFFECTED),
						new Figure(this.say.of("report.perCourse"), this.say.share(report.perCourse()), null)));
	}

	private Figure figure(String label, long figure, CountedFigure counted) {
		return new Figure(this.say.of(label, figure), this.say.number(figure), this.behind.all(figure, counted));
	}

	private Section yardsticks(ReactionsReport report) {
		return new Section(this.say.of("report.yardsticks"), null,
				new Table(
						List.of(this.say.of("report.what"), this.say.of("report.ours"), this.say.of("report.published"),
								this.say.of("report.source")),
						report.yardsticks().stream().map(this::yardstick).toList()));
	}

	private Row yardstick(Yardstick yardstick) {
		return new Row(this.say.of("yardstick." + yardstick.what()),
				List.of(Cell.of(percent(yardstick.ours())), Cell.fixed(percent(yardstick.published())),
						Cell.fixed(this.say.word("yardstick.source." + yardstick.what(), yardstick.source()))));
	}

	private String percent(@Nullable Double rate) {
		return (rate == null) ? this.say.of("report.nothing") : this.say.of("percent", this.say.number(rate * 100));
	}

	private Section rows(ReactionsReport report) {
		List<String> groups = report.rows()
			.stream()
			.map(ReactionsReport.Row::group)
			.distinct()
			.sorted(Comparator.comparing((String group) -> reactions(group, report)).reversed())
			.toList();
		Chart chart = Chart
			.lying(groups.stream().map(this.groups::name).toList(), this.say.of("report.reactions"), "",
					grades("report.grade.0", groups, report, (grade) -> grade == 0),
					grades("report.grade.1", groups, report, (grade) -> grade == 1),
					grades("report.grade.2", groups, report, (grade) -> grade == 2),
					grades("report.grade.3", groups, report, (grade) -> grade >= 3)
						.of(groups.stream().map((group) -> reactions(group, report)).toList()))
			.ofDegrees();
		Table table = new Table(
				List.of(this.say.name(report.groupBy()), this.say.of("report.grade"), this.say.of("report.reactions"),
						this.say.of("report.perSitting"), this.say.of("report.affected"),
						this.say.of("report.perCourse")),
				this.groups.inOrder(report.rows(), ReactionsReport.Row::group).stream().map(this::row).toList());
		return new Section(this.say.of("report.reactions.by", this.say.name(report.groupBy())), chart, table);
	}

	private static long reactions(String group, ReactionsReport report) {
		return report.rows()
			.stream()
			.filter((row) -> row.group().equals(group))
			.mapToLong(ReactionsReport.Row::reactions)
			.sum();
	}

	private Series grades(String label, List<String> groups, ReactionsReport report, IntPredicate wanted) {
		return new Series(this.say.of(label),
				groups.stream()
					.map((group) -> report.rows()
						.stream()
						.filter((row) -> row.group().equals(group) && wanted.test(row.grade()))
						.mapToLong(ReactionsReport.Row::reactions)
						.sum())
					.toList(),
				"grade");
	}

	private Row row(ReactionsReport.Row row) {
		String grade = String.valueOf(row.grade());
		return new Row(this.groups.name(row.group()),
				List.of(Cell.of((row.grade() == 0) ? this.say.of("report.grade.0") : grade),
						new Cell(this.say.number(row.reactions()),
								this.behind.figure(row.reactions(), CountedFigure.REACTIONS, row.group(), grade)),
						Cell.of(percent(row.perSitting())),
						new Cell(this.say.number(row.courses()),
								this.behind.figure(row.courses(), CountedFigure.AFFECTED, row.group(), grade)),
						Cell.of(percent(row.perCourse()))));
	}

}
