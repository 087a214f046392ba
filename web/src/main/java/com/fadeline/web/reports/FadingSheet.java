package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.FadingReport;
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

/** Factory of the view model of the report on fading gained by a sitting. */
final class FadingSheet {

	private static final double PERCENT = 100;

	private final MessageFormatter say;

	private final Namer groups;

	private final DrillDownLink behind;

	FadingSheet(MessageFormatter say, Namer groups, DrillDownLink behind) {
		this.say = say;
		this.groups = groups;
		this.behind = behind;
	}

	ReportTableModel of(FadingReport report) {
		List<FadingReport.Row> rows = this.groups.inOrder(report.rows(), FadingReport.Row::group);
		String gained = this.say.of("report.gained");
		Table table = new Table(List.of(this.say.name(report.groupBy()), this.say.of("report.sittings"),
				this.say.of("report.measured"), gained), rows.stream().map(this::row).toList());
		return new ReportTableModel(this.say.of("report.fading.note", report.fewest()), List.of(),
				List.of(new Section(this.say.of("report.fading.title"), gained(report), table), removal(report)));
	}

	/** Returns the rows that have a value, the greatest first. */
	private static List<FadingReport.Row> bars(List<FadingReport.Row> rows,
			Function<FadingReport.Row, @Nullable Double> value) {
		return rows.stream()
			.filter((row) -> value.apply(row) != null)
			.sorted(Comparator.comparing(value, Comparator.nullsLast(Comparator.reverseOrder())))
			.toList();
	}

	private List<String> names(List<FadingReport.Row> rows) {
		return rows.stream().map((row) -> this.groups.name(row.group())).toList();
	}

	private static List<@Nullable Double> percent(List<FadingReport.Row> rows,
			Function<FadingReport.Row, @Nullable Double> share) {
		List<@Nullable Double> percent = new ArrayList<>();
		rows.forEach((row) -> {
			@Nullable Double value = share.apply(row);
			percent.add((value == null) ? null : value * PERCENT);
		});
		return percent;
	}

	/** Returns the mean gains; null if there is none. */
	private @Nullable Chart gained(FadingReport report) {
		List<FadingReport.Row> bars = bars(report.rows(), FadingReport.Row::gainedPerSitting);
		String gained = this.say.of("report.gained");
		return bars.isEmpty() ? null
				: Chart.lying(names(bars), gained, "",
						new Series(gained, bars.stream().map(FadingReport.Row::gainedPerSitting).toList(), null)
							.of(bars.stream().map(FadingReport.Row::measured).toList()));
	}

	private @Nullable Chart removed(FadingReport report) {
		List<FadingReport.Row> bars = bars(report.rows(), FadingReport.Row::removedMedian);
		String removed = this.say.of("report.removed");
		return bars.isEmpty() ? null
				: Chart.lying(names(bars), removed, " %",
						new Series(removed, percent(bars, FadingReport.Row::removedMedian), null,
								new Band(percent(bars, FadingReport.Row::removedLowerQuartile),
										percent(bars, FadingReport.Row::removedUpperQuartile)))
							.of(bars.stream().map(FadingReport.Row::measuredCourses).toList()));
	}

	private Section removal(FadingReport report) {
		return new Section(this.say.of("report.removed.title"), removed(report),
				new Table(List.of(this.say.name(report.groupBy()), this.say.of("report.measured"),
						this.say.of("report.removed.courses"), this.say.of("report.removed"),
						this.say.of("report.againstExpected"), this.say.of("report.laterReadings"),
						this.say.of("report.gainedLater")),
						this.groups.inOrder(report.rows(), FadingReport.Row::group)
							.stream()
							.map(this::removal)
							.toList()));
	}

	private Row removal(FadingReport.Row row) {
		String removed = (row.removedMedian() == null) ? this.say.of("report.tooFew")
				: this.say.of("report.shareWithin", this.say.share(row.removedMedian()),
						this.say.share(row.removedLowerQuartile()), this.say.share(row.removedUpperQuartile()));
		return new Row(this.groups.name(row.group()), List.of(count(row.measured(), CountedFigure.MEASURED, row),
				Cell.of(this.say.number(row.measuredCourses())), Cell.of(removed), Cell.of(againstExpected(row)),
				Cell.of(this.say.number(row.laterReadings())), number(row.gainedLater())));
	}

	private String againstExpected(FadingReport.Row row) {
		return (row.againstExpected() == null) ? this.say.of("report.tooFew")
				: this.say.of("report.shareWithin", this.say.number(row.againstExpected()),
						this.say.number(row.againstExpectedLow()), this.say.number(row.againstExpectedHigh()));
	}

	private Cell number(@Nullable Double number) {
		return Cell.of((number == null) ? this.say.of("report.nothing") : this.say.number(number));
	}

	private Row row(FadingReport.Row row) {
		return new Row(this.groups.name(row.group()),
				List.of(count(row.sittings(), CountedFigure.SITTINGS, row),
						count(row.measured(), CountedFigure.MEASURED, row), Cell.of((row.gainedPerSitting() == null)
								? this.say.of("report.tooFew") : this.say.number(row.gainedPerSitting()))));
	}

	private Cell count(long figure, CountedFigure counted, FadingReport.Row row) {
		return new Cell(this.say.number(figure), this.behind.figure(figure, counted, row.group(), null));
	}

}
