package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionRatesReport.Funnel;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Band;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.FunnelChart.Limit;
import com.fadeline.web.reports.FunnelChart.Point;
import com.fadeline.web.reports.FunnelChart.Words;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/** Factory of the view model of the report on the share of courses with a reaction. */
final class ReactionRatesSheet {

	private static final double PERCENT = 100;

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	ReactionRatesSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(ReactionRatesReport report) {
		List<String> headings = new ArrayList<>(List.of(this.say.name(report.groupBy()), this.say.of("report.treated"),
				this.say.of("report.followed"), this.say.of("report.affected"), this.say.of("report.perFollowed")));
		if (report.funnel() != null) {
			headings.add(this.say.of("report.position"));
		}
		Table table = new Table(headings,
				this.groups.inOrder(report.rows(), ReactionRatesReport.Row::group)
					.stream()
					.map((row) -> row(row, report))
					.toList());
		return new ReportTableModel(this.say.of("report.rates.note", report.followUpDays(), report.fewest()), List.of(),
				List.of(new Section(this.say.of("report.rates.by", this.say.name(report.groupBy())),
						(report.funnel() == null) ? bars(report) : chart(report, report.funnel()), table)));
	}

	private Row row(ReactionRatesReport.Row row, ReactionRatesReport report) {
		String among = (report.groupBy() == Grouping.KIND) ? Grouping.ALL.name() : row.group();
		List<Cell> cells = new ArrayList<>(List.of(count(row.treated(), CountedFigure.TREATED, among),
				count(row.followed(), CountedFigure.FOLLOWED, among),
				count(row.affected(), CountedFigure.AFFECTED, row.group()), Cell.of(rate(row))));
		if (report.funnel() != null) {
			cells.add(Cell.of((row.position() == null) ? this.say.of("report.nothing")
					: this.say.of("report.position." + row.position())));
		}
		return new Row(this.groups.name(row.group()), cells);
	}

	private String rate(ReactionRatesReport.Row row) {
		return (row.rate() == null) ? this.say.of("report.tooFew")
				: this.say.of("report.shareWithin", percent(row.rate()), percent(row.low()), percent(row.high()));
	}

	private String percent(@Nullable Double rate) {
		return (rate == null) ? "" : this.say.percent(rate * PERCENT);
	}

	private Cell count(long figure, CountedFigure counted, String group) {
		return new Cell(this.say.number(figure), this.behind.figure(figure, counted, group, null));
	}

	private @Nullable Chart bars(ReactionRatesReport report) {
		List<ReactionRatesReport.Row> bars = report.rows()
			.stream()
			.filter((row) -> row.rate() != null)
			.sorted(Comparator.comparing(ReactionRatesReport.Row::rate,
					Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
		String rate = this.say.of("report.perFollowed.short");
		return bars.isEmpty() ? null
				: Chart.lying(bars.stream().map((row) -> this.groups.name(row.group())).toList(), rate, " %",
						new Series(rate, bars.stream().map((row) -> times(row.rate())).toList(), null,
								new Band(bars.stream().map((row) -> times(row.low())).toList(),
										bars.stream().map((row) -> times(row.high())).toList()))
							.of(bars.stream().map(ReactionRatesReport.Row::followed).toList()));
	}

	private static double times(@Nullable Double rate) {
		return (rate == null) ? 0 : PERCENT * rate;
	}

	private FunnelChart chart(ReactionRatesReport report, Funnel funnel) {
		List<Point> points = report.rows()
			.stream()
			.filter((row) -> row.rate() != null)
			.map((row) -> new Point(this.groups.name(row.group()), row.followed(), PERCENT * row.rate()))
			.toList();
		List<Limit> limits = funnel.limits()
			.stream()
			.map((limit) -> new Limit(limit.followed(), PERCENT * limit.low998(), PERCENT * limit.low95(),
					PERCENT * limit.high95(), PERCENT * limit.high998()))
			.toList();
		return new FunnelChart(points, PERCENT * funnel.mean(), limits,
				new Words(this.say.of("report.followed"), this.say.of("report.perFollowed.short"),
						this.say.name(report.groupBy()), this.say.of("report.funnel.mean"),
						this.say.of("report.funnel.95"), this.say.of("report.funnel.998")));
	}

}
