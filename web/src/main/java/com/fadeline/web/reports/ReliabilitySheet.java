package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Statement;
import com.fadeline.web.pages.Chart;
import com.fadeline.web.pages.Chart.Band;
import com.fadeline.web.pages.Chart.Series;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.reports.ReportTableModel.Cell;
import com.fadeline.web.reports.ReportTableModel.Row;
import com.fadeline.web.reports.ReportTableModel.Section;
import com.fadeline.web.reports.ReportTableModel.Table;

/**
 * Factory of the view model of the report on how forecasts came true: the range and the
 * likely number of sittings, then the chances said against the shares that came true.
 */
final class ReliabilitySheet {

	private final MessageFormatter say;

	ReliabilitySheet(MessageFormatter say) {
		this.say = say;
	}

	ReportTableModel of(ReliabilityReport report) {
		String note = this.say.of("report.reliability.note", report.courses(), report.fewest());
		return new ReportTableModel(
				(report.leftOut() == 0) ? note
						: note + " " + this.say.of("report.reliability.leftOut", report.leftOut()),
				List.of(), List.of(numbers(report), chances(report)));
	}

	private Section numbers(ReliabilityReport report) {
		return new Section(this.say.of("report.reliability.numbers"), null,
				table(report.rows().stream().filter((row) -> row.statement() != Statement.WITHIN_PLAN)));
	}

	private Section chances(ReliabilityReport report) {
		List<ReliabilityReport.Row> rows = report.rows()
			.stream()
			.filter((row) -> row.statement() == Statement.WITHIN_PLAN)
			.toList();
		return new Section(this.say.of("report.reliability.chances"), chart(rows), table(rows.stream()));
	}

	private Table table(Stream<ReliabilityReport.Row> rows) {
		return new Table(Stream
			.of("report.reliability.statement", "report.reliability.forecasts", "report.reliability.cameTrue",
					"report.reliability.failed", "report.reliability.undecided", "report.reliability.chance",
					"report.reliability.share")
			.map(this.say::of)
			.toList(), rows.map(this::row).toList());
	}

	private Row row(ReliabilityReport.Row row) {
		return new Row(this.say.of("report.reliability." + row.statement(), row.afterSittings(), fifth(row)),
				Stream
					.of(this.say.number(row.forecasts()), this.say.number(row.cameTrue()),
							this.say.number(row.failed()), this.say.number(row.undecided()), said(row), share(row))
					.map(Cell::of)
					.toList());
	}

	private String said(ReliabilityReport.Row row) {
		return (row.said() == null) ? this.say.of("report.nothing") : this.say.share(row.said());
	}

	private String share(ReliabilityReport.Row row) {
		return (row.trueRate() == null) ? this.say.of("report.tooFew") : this.say.of("report.shareWithin",
				this.say.share(row.trueRate()), this.say.share(row.low()), this.say.share(row.high()));
	}

	private String fifth(ReliabilityReport.Row row) {
		return (row.chanceFrom() == null || row.chanceTo() == null) ? "" : this.say.of("report.reliability.fifth",
				Math.round(100 * row.chanceFrom()), Math.round(100 * row.chanceTo()));
	}

	/** Returns the shares over what was said; null if there is none. */
	private @Nullable Chart chart(List<ReliabilityReport.Row> rows) {
		if (rows.stream().allMatch((row) -> row.trueRate() == null)) {
			return null;
		}
		List<Series> lines = new ArrayList<>();
		for (int after : new TreeSet<>(rows.stream().map(ReliabilityReport.Row::afterSittings).toList())) {
			List<ReliabilityReport.Row> those = rows.stream().filter((row) -> row.afterSittings() == after).toList();
			if (those.stream().anyMatch((row) -> row.trueRate() != null)) {
				lines.add(new Series(this.say.of("report.reliability.after", after),
						percents(those.stream().map(ReliabilityReport.Row::trueRate)), null,
						new Band(percents(those.stream().map(ReliabilityReport.Row::low)),
								percents(those.stream().map(ReliabilityReport.Row::high)))));
			}
		}
		List<ReliabilityReport.Row> fifths = rows.stream()
			.filter((row) -> row.afterSittings() == rows.getFirst().afterSittings())
			.toList();
		lines.add(new Series(this.say.of("report.reliability.asSaid"),
				fifths.stream().map(ReliabilitySheet::middle).toList(), null));
		return Chart.lines(fifths.stream().map(this::fifth).toList(), this.say.of("report.reliability.chance"),
				this.say.of("report.reliability.cameTrue"), " %", lines);
	}

	private static @Nullable Double middle(ReliabilityReport.Row row) {
		return (row.chanceFrom() == null || row.chanceTo() == null) ? null
				: (Double) (double) Math.round(50 * (row.chanceFrom() + row.chanceTo()));
	}

	private static List<@Nullable Double> percents(Stream<@Nullable Double> shares) {
		List<@Nullable Double> percents = new ArrayList<>();
		shares.forEach((share) -> percents.add((share == null) ? null : (Double) (Math.round(1000 * share) / 10.0)));
		return percents;
	}

}
