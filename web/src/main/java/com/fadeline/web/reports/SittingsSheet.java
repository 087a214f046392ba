package com.fadeline.web.reports;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/**
 * Factory of the view model of the report on sittings to the target, against the
 * estimate.
 */
final class SittingsSheet {

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	SittingsSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(SittingsReport report) {
		Table table = new Table(List.of(this.say.name(report.groupBy()), this.say.of("report.compared"),
				this.say.of("report.below"), this.say.of("report.within"), this.say.of("report.above"),
				this.say.of("report.withinRate"), this.say.of("report.meanError"),
				this.say.of("report.meanAbsoluteError"), this.say.of("report.notCompared")),
				report.rows().stream().map(this::row).toList());
		return new ReportTableModel(this.say.of("report.sittings.note", this.say.share(report.expectedWithin())),
				List.of(), List.of(new Section(this.say.of("report.sittings.title"), chart(report), table)));
	}

	/** Returns the courses by how the estimate was kept; null if there are none. */
	private @Nullable Chart chart(SittingsReport report) {
		List<SittingsReport.Row> bars = report.rows()
			.stream()
			.filter((row) -> row.courses() > 0)
			.sorted(Comparator.comparing(SittingsReport.Row::courses).reversed())
			.toList();
		return bars.isEmpty() ? null
				: Chart.lying(bars.stream().map((row) -> this.groups.name(row.group())).toList(),
						this.say.of("report.courses"), "", verdicts("report.below", bars, SittingsReport.Row::below),
						verdicts("report.within", bars, SittingsReport.Row::within),
						verdicts("report.above", bars, SittingsReport.Row::above)
							.of(bars.stream().map(SittingsReport.Row::courses).toList()));
	}

	private Series verdicts(String label, List<SittingsReport.Row> bars, ToLongFunction<SittingsReport.Row> verdict) {
		return new Series(this.say.of(label), bars.stream().mapToLong(verdict).boxed().toList(), "verdict");
	}

	private Row row(SittingsReport.Row row) {
		return new Row(this.groups.name(row.group()), List.of(count(row.courses(), CountedFigure.COMPARED, row, null),
				count(row.below(), CountedFigure.COMPARED, row, "BELOW"),
				count(row.within(), CountedFigure.COMPARED, row, "WITHIN"),
				count(row.above(), CountedFigure.COMPARED, row, "ABOVE"), told(row, this.say.share(row.withinRate())),
				told(row, this.say.number(row.meanError())), told(row, this.say.number(row.meanAbsoluteError())),
				count(row.notCompared(), CountedFigure.NOT_COMPARED, row, null)));
	}

	private Cell told(SittingsReport.Row row, String value) {
		return Cell.of((row.courses() < Chart.FEWEST) ? this.say.of("report.tooFew") : value);
	}

	private Cell count(long figure, CountedFigure counted, SittingsReport.Row row, @Nullable String detail) {
		return new Cell(this.say.number(figure), this.behind.figure(figure, counted, row.group(), detail));
	}

}
