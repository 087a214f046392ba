package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.CompletenessReport.IncompleteRecord;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.RequiredFact;
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

/**
 * Factory of the view model of the report on missing facts in the records of sittings.
 */
final class CompletenessSheet {

	private final MessageFormatter say;

	private final Namer groups;

	private final Namer clinics;

	private final DrillDownLink behind;

	CompletenessSheet(MessageFormatter say, Namer groups, Namer clinics, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.clinics = clinics;
		this.behind = behind;
	}

	ReportTableModel of(CompletenessReport report) {
		List<Section> sections = new ArrayList<>();
		sections.add(facts(report, report.complete() < report.records()));
		if (!report.incomplete().items().isEmpty()) {
			sections.add(incomplete(report));
		}
		return new ReportTableModel(this.say.of("report.completeness.note"), List.of(figures(report)), sections);
	}

	private Figures figures(CompletenessReport report) {
		long incomplete = report.records() - report.complete();
		return new Figures(this.say.of("report.completeness.title"),
				List.of(new Figure(this.say.of("report.records"), this.say.number(report.records()),
						this.behind.all(report.records(), CountedFigure.SITTINGS)),
						new Figure(this.say.of("report.incomplete"), this.say.number(incomplete),
								this.behind.all(incomplete, CountedFigure.INCOMPLETE)),
						new Figure(this.say.of("report.completeRate"), this.say.share(report.completeRate()), null)));
	}

	private Section facts(CompletenessReport report, boolean withChart) {
		Map<RequiredFact, List<CompletenessReport.Row>> byFact = report.rows()
			.stream()
			.collect(Collectors.groupingBy(CompletenessReport.Row::fact, LinkedHashMap::new, Collectors.toList()));
		String missing = this.say.of("report.missingRate");
		List<List<CompletenessReport.Row>> bars = byFact.values()
			.stream()
			.sorted(Comparator.comparing(CompletenessSheet::percentMissing).reversed())
			.toList();
		Chart chart = Chart.lying(bars.stream().map((rows) -> this.say.name(rows.getFirst().fact())).toList(), missing,
				" %", new Series(missing, bars.stream().map(CompletenessSheet::percentMissing).toList(), null)
					.of(bars.stream().map(CompletenessSheet::required).toList()));
		Table table = new Table(
				List.of(this.say.name(report.groupBy()), this.say.of("report.fact"), this.say.of("report.required"),
						this.say.of("report.missing"), missing),
				this.groups.inOrder(report.rows(), CompletenessReport.Row::group).stream().map(this::row).toList());
		return new Section(this.say.of("report.facts"), withChart ? chart : null, table);
	}

	private static double percentMissing(List<CompletenessReport.Row> rows) {
		return 100.0 * rows.stream().mapToLong(CompletenessReport.Row::missing).sum() / required(rows);
	}

	private static long required(List<CompletenessReport.Row> rows) {
		return rows.stream().mapToLong(CompletenessReport.Row::required).sum();
	}

	private Row row(CompletenessReport.Row row) {
		return new Row(this.groups.name(row.group()),
				List.of(Cell.of(this.say.name(row.fact())), Cell.of(this.say.number(row.required())),
						new Cell(this.say.number(row.missing()), this.behind.figure(row.missing(),
								CountedFigure.MISSING, row.group(), row.fact().name())),
						Cell.of(this.say.share(row.missingRate()))));
	}

	private Section incomplete(CompletenessReport report) {
		List<Row> rows = report.incomplete().items().stream().map(this::incomplete).toList();
		return new Section(this.say.of("report.newest", rows.size()), null, new Table(List.of(this.say.of("report.day"),
				this.say.of("report.clinic"), this.say.of("report.method"), this.say.of("report.missing")), rows));
	}

	private Row incomplete(IncompleteRecord record) {
		return new Row(this.say.day(record.performedOn()),
				List.of(Cell.of(this.clinics.name(record.clinicId().toString())),
						Cell.of(this.say.name(record.method())),
						Cell.of(record.missing().stream().map(this.say::name).collect(Collectors.joining(", ")))));
	}

}
