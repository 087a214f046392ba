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
import org.jspecify.annotations.Nullable;

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
		return new ReportTableModel(this.say.of("report.fading.note", report.fewest()), List.of(),
				List.of(new Section(this.say.of("report.fading.title"), chart, table), removal(report)));
	}

	private Section removal(FadingReport report) {
		return new Section(this.say.of("report.removed.title"), null,
				new Table(
						List.of(this.say.name(report.groupBy()), this.say.of("report.measured"),
								this.say.of("report.removed.courses"), this.say.of("report.removed"),
								this.say.of("report.againstExpected"), this.say.of("report.laterReadings"),
								this.say.of("report.gainedLater")),
						report.rows().stream().map(this::removal).toList()));
	}

	private Row removal(FadingReport.Row row) {
		String removed = (row.removedMedian() == null) ? this.say.of("report.tooFew")
				: this.say.of("report.shareWithin", this.say.share(row.removedMedian()),
						this.say.share(row.removedLowerQuartile()), this.say.share(row.removedUpperQuartile()));
		return new Row(this.groups.name(row.group()), List.of(count(row.measured(), CountedFigure.MEASURED, row),
				Cell.of(this.say.number(row.measuredCourses())), Cell.of(removed), number(row.againstExpected()),
				Cell.of(this.say.number(row.laterReadings())), number(row.gainedLater())));
	}

	private Cell number(@Nullable Double number) {
		return Cell.of((number == null) ? this.say.of("report.nothing") : this.say.number(number));
	}

	private Row row(FadingReport.Row row) {
		return new Row(this.groups.name(row.group()), List.of(count(row.sittings(), CountedFigure.SITTINGS, row),
				count(row.measured(), CountedFigure.MEASURED, row), Cell.of(this.say.number(row.gainedPerSitting()))));
	}

	private Cell count(long figure, CountedFigure counted, FadingReport.Row row) {
		return new Cell(this.say.number(figure), this.behind.figure(figure, counted, row.group(), null));
	}

}
