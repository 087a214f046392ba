package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Band;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/**
 * Factory of the view model of the report on courses at their target, by number of
 * sittings.
 */
final class ClearanceSheet {

	private static final Estimate CLEARED = new Estimate("report.clearance.cleared", ClearanceReport.Row::clearedRate,
			ClearanceReport.Row::clearedLow, ClearanceReport.Row::clearedHigh);

	private static final Estimate REACHED = new Estimate("report.clearance.reached", ClearanceReport.Row::reachedRate,
			ClearanceReport.Row::reachedLow, ClearanceReport.Row::reachedHigh);

	private static final Estimate STOPPED = new Estimate("report.clearance.stopped", ClearanceReport.Row::stoppedRate,
			ClearanceReport.Row::stoppedLow, ClearanceReport.Row::stoppedHigh);

	private static final Estimate LOST = new Estimate("report.clearance.lost", ClearanceReport.Row::lostRate,
			ClearanceReport.Row::lostLow, ClearanceReport.Row::lostHigh);

	/** Most groups whose bands can be told apart in one chart. */
	private static final int MOST_BANDS = 2;

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	ClearanceSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(ClearanceReport report) {
		Map<String, List<ClearanceReport.Row>> told = new LinkedHashMap<>();
		report.rows()
			.stream()
			.filter((row) -> row.clearedRate() != null)
			.forEach((row) -> told.computeIfAbsent(row.group(), (group) -> new ArrayList<>()).add(row));
		return new ReportTableModel(this.say.of("report.clearance.note", report.fewest()), List.of(),
				List.of(ifNobodyStopped(report, told), all(report, told)));
	}

	private Section ifNobodyStopped(ClearanceReport report, Map<String, List<ClearanceReport.Row>> told) {
		Table table = new Table(
				headings(report, "report.clearance.atRisk", "report.clearance.reached", "report.clearance.stopped",
						"report.clearance.lost", "report.clearance.cleared"),
				report.rows().stream().map(this::counts).toList());
		List<Series> lines = told.entrySet()
			.stream()
			.map((group) -> line(this.groups.name(group.getKey()), CLEARED, group.getValue(),
					told.size() <= MOST_BANDS))
			.toList();
		return new Section(this.say.of("report.clearance.cleared.title"), chart(told, lines), table);
	}

	private Section all(ClearanceReport report, Map<String, List<ClearanceReport.Row>> told) {
		Table table = new Table(headings(report, REACHED.label(), STOPPED.label(), LOST.label()),
				report.rows()
					.stream()
					.map((row) -> row(row, List.of(share(REACHED, row), share(STOPPED, row), share(LOST, row))))
					.toList());
		List<Series> lines = (told.size() == 1)
				? List.of(REACHED, STOPPED, LOST)
					.stream()
					.map((estimate) -> line(this.say.of(estimate.label()), estimate, told.values().iterator().next(),
							true))
					.toList()
				: told.entrySet()
					.stream()
					.map((group) -> line(this.groups.name(group.getKey()), REACHED, group.getValue(),
							told.size() <= MOST_BANDS))
					.toList();
		return new Section(this.say.of("report.clearance.all.title"), chart(told, lines), table);
	}

	private List<String> headings(ClearanceReport report, String... labels) {
		List<String> headings = new ArrayList<>(
				List.of(this.say.name(report.groupBy()), this.say.of("report.clearance.sittings")));
		List.of(labels).forEach((label) -> headings.add(this.say.of(label)));
		return headings;
	}

	private Row counts(ClearanceReport.Row row) {
		return row(row, List.of(Cell.of(this.say.number(row.atRisk())), count(row, row.reached(), "REACHED"),
				count(row, row.stopped(), "STOPPED"), count(row, row.lost(), "LOST"), share(CLEARED, row)));
	}

	private Row row(ClearanceReport.Row row, List<Cell> cells) {
		List<Cell> all = new ArrayList<>(List.of(Cell.of(this.say.number(row.sittings()))));
		all.addAll(cells);
		return new Row(this.groups.name(row.group()), all);
	}

	private Cell count(ClearanceReport.Row row, long courses, String cameTo) {
		return new Cell(this.say.number(courses),
				this.behind.figure(courses, CountedFigure.CLEARANCE, row.group(), row.sittings() + " " + cameTo));
	}

	private Cell share(Estimate estimate, ClearanceReport.Row row) {
		@Nullable Double rate = estimate.rate().apply(row);
		if (rate == null) {
			return Cell.of(this.say.of("report.tooFew"));
		}
		@Nullable Double low = estimate.low().apply(row);
		return Cell.of((low == null) ? this.say.share(rate) : this.say.of("report.shareWithin", this.say.share(rate),
				this.say.share(low), this.say.share(estimate.high().apply(row))));
	}

	/** Returns a chart over the sittings, from none on; null if there is no line. */
	private @Nullable Chart chart(Map<String, List<ClearanceReport.Row>> told, List<Series> lines) {
		int most = told.values().stream().mapToInt(List::size).max().orElse(0);
		return lines.isEmpty() ? null : Chart.lines(IntStream.rangeClosed(0, most).mapToObj(this.say::number).toList(),
				this.say.of("report.clearance.sittings"), this.say.of("report.clearance.share"), " %", lines);
	}

	private static Series line(String label, Estimate estimate, List<ClearanceReport.Row> rows, boolean banded) {
		return new Series(label, percents(rows, estimate.rate()), null,
				banded ? new Band(percents(rows, estimate.low()), percents(rows, estimate.high())) : null);
	}

	private static List<@Nullable Double> percents(List<ClearanceReport.Row> rows,
			Function<ClearanceReport.Row, @Nullable Double> value) {
		List<@Nullable Double> percents = new ArrayList<>();
		percents.add(0.0);
		for (ClearanceReport.Row row : rows) {
			@Nullable Double share = value.apply(row);
			percents.add((share == null) ? null : Math.round(1000 * share) / 10.0);
		}
		return percents;
	}

	/** Value object of the way to one of the estimates of a row. */
	private record Estimate(String label, Function<ClearanceReport.Row, @Nullable Double> rate,
			Function<ClearanceReport.Row, @Nullable Double> low, Function<ClearanceReport.Row, @Nullable Double> high) {
	}

}
