package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.FadingReport;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;

/** Factory of the view model of the report on fading gained by a sitting. */
final class FadingSheet {

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	FadingSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(FadingReport report) {
		List<FadingReport.Row> rows = report.rows();
		String gained = this.say.of("report.gained");
		Chart chart = Chart.lying(rows.stream().map((row) -> this.groups.name(row.group())).toList(), gained, "",
				new Series(gained, rows.stream().map(FadingReport.Row::gainedPerSitting).toList(), null));
		Table table = new Table(List.of(this.say.name(report.groupBy()), this.say.of("report.sittings"),
				this.say.of("report.measured"), gained), rows.stream().map(this::row).toList());
		return new ReportTableModel(this.say.of("report.fading.note"), List.of(),
				List.of(new Section(this.say.of("report.fading.title"), chart, table)));
	}

	private Row row(FadingReport.Row row) {
		return new Row(this.groups.name(row.group()), List.of(count(row.sittings(), CountedFigure.SITTINGS, row),
				count(row.measured(), CountedFigure.MEASURED, row), Cell.of(this.say.number(row.gainedPerSitting()))));
	}

	private Cell count(long figure, CountedFigure counted, FadingReport.Row row) {
		return new Cell(this.say.number(figure), this.behind.figure(figure, counted, row.group(), null));
	}

}
