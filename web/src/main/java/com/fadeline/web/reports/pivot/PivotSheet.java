package com.fadeline.web.reports.pivot;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.PivotReport.Cell;
import com.fadeline.web.csv.Spreadsheet;
import com.fadeline.web.csv.Spreadsheet.About;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Band;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;
import org.jspecify.annotations.Nullable;

/**
 * Factory of the view model of a pivot table: a table, with lines by month or bars where
 * there is one dimension.
 */
final class PivotSheet {

	/** As many lines as can be told apart. */
	private static final int LINES = 4;

	private static final double PERCENT = 100;

	private final MessageFormatter say;

	private final PivotReport report;

	private final Namer rowNames;

	private final Namer columnNames;

	private final Map<String, Map<String, Cell>> cells = new HashMap<>();

	private final List<String> rows;

	private final List<String> columns;

	PivotSheet(MessageFormatter say, PivotNames names, PivotReport report) {
		this.say = say;
		this.report = report;
		this.rowNames = names.of(report.rows());
		this.columnNames = names.of(report.columns());
		report.cells()
			.forEach((cell) -> this.cells.computeIfAbsent(cell.row(), (row) -> new HashMap<>())
				.put(cell.column(), cell));
		this.rows = ordered(report.rows(), Cell::row);
		this.columns = ordered(report.columns(), Cell::column);
	}

	/** Months and phototypes have an order of their own; else the largest comes first. */
	private List<String> ordered(Dimension dimension, Function<Cell, String> group) {
		Map<String, Long> sizes = this.report.cells()
			.stream()
			.collect(Collectors.groupingBy(group, Collectors.summingLong(Cell::cases)));
		if (dimension == Dimension.MONTH) {
			return months(sizes.keySet().stream().sorted().toList());
		}
		Comparator<String> byName = Comparator.naturalOrder();
		Comparator<String> bySize = Comparator.comparing(sizes::get, Comparator.<Long>reverseOrder());
		return sizes.keySet()
			.stream()
			.sorted((dimension == Dimension.PHOTOTYPE) ? byName : bySize.thenComparing(byName))
			.toList();
	}

	/** Returns all months from the first to the last. */
	private static List<String> months(List<String> known) {
		return known.isEmpty() ? known
				: Stream
					.iterate(YearMonth.parse(known.getFirst()),
							(month) -> !month.isAfter(YearMonth.parse(known.getLast())), (month) -> month.plusMonths(1))
					.map(YearMonth::toString)
					.toList();
	}

	Section section() {
		List<String> headings = new ArrayList<>(List.of(this.say.name(this.report.rows())));
		this.columns.forEach((column) -> headings.add(this.columnNames.name(column)));
		List<Row> lines = this.rows.stream()
			.map((row) -> new Row(this.rowNames.name(row),
					this.columns.stream().map((column) -> cell(at(row, column))).toList()))
			.toList();
		return new Section(this.say.name(this.report.measure()), chart(), new Table(headings, lines));
	}

	private @Nullable Cell at(String row, String column) {
		return this.cells.getOrDefault(row, Map.of()).get(column);
	}

	private com.fadeline.web.reports.ReportTableModel.Cell cell(@Nullable Cell cell) {
		return com.fadeline.web.reports.ReportTableModel.Cell.of((cell == null) ? none() : text(cell));
	}

	private String none() {
		return this.report.measure().isCount() ? this.say.number(0) : this.say.of("report.nothing");
	}

	private String text(Cell cell) {
		if (this.report.measure().isCount()) {
			return this.say.number(cell.cases());
		}
		if (cell.value() == null) {
			return this.say.of("pivot.cell", this.say.of("report.tooFew"), cell.cases());
		}
		String value = this.report.measure().isShare() ? this.say.of("report.shareWithin", this.say.share(cell.value()),
				this.say.share(cell.low()), this.say.share(cell.high())) : this.say.number(cell.value());
		return this.say.of("pivot.cell", value, cell.cases());
	}

	/**
	 * Returns whether the chart leaves groups out, since it would have too many lines.
	 */
	boolean leavesOut() {
		return this.report.columns() == Dimension.MONTH && this.rows.size() > LINES;
	}

	private @Nullable Chart chart() {
		if (this.report.cells().isEmpty()) {
			return null;
		}
		if (this.report.columns() == Dimension.MONTH) {
			return lines(this.columns, this.columnNames,
					this.rows.stream()
						.limit(LINES)
						.map((row) -> series(this.rowNames.name(row),
								this.columns.stream().map((column) -> at(row, column)).toList()))
						.toList());
		}
		if (this.report.columns() != Dimension.ALL) {
			return null;
		}
		List<@Nullable Cell> all = this.rows.stream()
			.<@Nullable Cell>map((row) -> at(row, this.columns.getFirst()))
			.toList();
		if (this.report.rows() == Dimension.MONTH) {
			return lines(this.rows, this.rowNames, List.of(series(title(), all)));
		}
		List<Cell> bars = this.report.cells()
			.stream()
			.filter((cell) -> cell.value() != null)
			.sorted(Comparator.comparing(this::value, Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
		Series series = series(title(), bars);
		return bars.isEmpty() ? null
				: Chart.lying(bars.stream().map((bar) -> this.rowNames.name(bar.row())).toList(), title(), unit(),
						this.report.measure().isCount() ? series : series.of(bars.stream().map(Cell::cases).toList()));
	}

	private Chart lines(List<String> months, Namer names, List<Series> series) {
		List<Series> drawn = (series.size() == 1) ? series
				: series.stream().map((one) -> new Series(one.label(), one.values(), null)).toList();
		return Chart.lines(months.stream().map(names::name).toList(), "", title(), unit(), drawn);
	}

	private Series series(String label, List<? extends @Nullable Cell> of) {
		List<@Nullable Double> values = new ArrayList<>();
		List<@Nullable Double> low = new ArrayList<>();
		List<@Nullable Double> high = new ArrayList<>();
		of.forEach((cell) -> {
			values.add((cell == null) ? missing() : value(cell));
			low.add((cell == null) ? null : scaled(cell.low()));
			high.add((cell == null) ? null : scaled(cell.high()));
		});
		return new Series(label, values, null, this.report.measure().isShare() ? new Band(low, high) : null);
	}

	private @Nullable Double missing() {
		return this.report.measure().isCount() ? 0.0 : null;
	}

	private @Nullable Double value(Cell cell) {
		return this.report.measure().isShare() ? scaled(cell.value()) : cell.value();
	}

	private static @Nullable Double scaled(@Nullable Double share) {
		return (share == null) ? null : Math.round(share * PERCENT * PERCENT) / PERCENT;
	}

	private String title() {
		return this.say.name(this.report.measure());
	}

	private String unit() {
		return this.report.measure().isShare() ? " %" : "";
	}

	/** Returns the same as a list for a spreadsheet, which can turn it itself. */
	Spreadsheet spreadsheet(List<About> about) {
		Measure measure = this.report.measure();
		List<String> headings = List.of(this.say.name(this.report.rows()), this.say.name(this.report.columns()),
				this.say.of("pivot.cases"), measure.isShare() ? title() + " (%)" : title(), this.say.of("sheet.low"),
				this.say.of("sheet.high"));
		List<List<@Nullable Object>> lines = new ArrayList<>();
		this.report.cells()
			.forEach((cell) -> lines.add(Arrays.asList(entry(this.report.rows(), this.rowNames, cell.row()),
					entry(this.report.columns(), this.columnNames, cell.column()), cell.cases(), value(cell),
					scaled(cell.low()), scaled(cell.high()))));
		return new Spreadsheet(title(), headings, lines, about);
	}

	/** A month is its first day, of which a spreadsheet makes it anyway. */
	private static Object entry(Dimension dimension, Namer names, String group) {
		return (dimension == Dimension.MONTH) ? YearMonth.parse(group).atDay(1) : names.name(group);
	}

}
