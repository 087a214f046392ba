package com.fadeline.query.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Row;
import com.fadeline.api.report.ReliabilityReport.Statement;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.progress.SittingsTaken.Answer;
import com.fadeline.query.statistics.Proportion;
import com.fadeline.query.statistics.Ratio;

/** Builder of the report on how past forecasts came true. */
final class ReliabilityReportBuilder {

	/** A range is from the 10th to the 90th percentile, the likely number the median. */
	private static final double IN_RANGE = 0.8;

	private static final double AT_MOST_LIKELY = 0.5;

	/** Chances said are compared in fifths. */
	private static final int FIFTHS = 5;

	private final List<PastForecast> forecasts;

	ReliabilityReportBuilder(List<PastForecast> forecasts) {
		this.forecasts = forecasts;
	}

	ReliabilityReport build(ReportScope scope, long courses, long leftOut) {
		List<Row> rows = new ArrayList<>();
		for (int after : PastMoment.AFTER) {
			List<PastForecast> these = this.forecasts.stream()
				.filter((forecast) -> forecast.afterSittings() == after)
				.toList();
			rows.add(row(after, Statement.RANGE, null, these, PastForecast::range, (forecast) -> IN_RANGE));
			rows.add(row(after, Statement.LIKELY, null, these, PastForecast::likely, (forecast) -> AT_MOST_LIKELY));
			for (int fifth = 0; fifth < FIFTHS; fifth++) {
				int wanted = fifth;
				rows.add(row(after, Statement.WITHIN_PLAN, fifth,
						these.stream().filter((forecast) -> fifth(forecast.chance()) == wanted).toList(),
						PastForecast::withinPlan, PastForecast::chance));
			}
		}
		return new ReliabilityReport(scope, Ratio.FEWEST, courses, leftOut, rows);
	}

	private static int fifth(double chance) {
		return Math.min(FIFTHS - 1, (int) (FIFTHS * chance));
	}

	private static Row row(int after, Statement statement, @Nullable Integer fifth, List<PastForecast> forecasts,
			Function<PastForecast, Answer> answer, ToDoubleFunction<PastForecast> said) {
		int cameTrue = count(forecasts, answer, Answer.CAME_TRUE);
		int failed = count(forecasts, answer, Answer.FAILED);
		int decided = cameTrue + failed;
		Proportion share = Proportion.of(cameTrue, decided);
		return new Row(after, statement, (fifth == null) ? null : (double) fifth / FIFTHS,
				(fifth == null) ? null : (fifth + 1.0) / FIFTHS, forecasts.size(), cameTrue, failed,
				forecasts.size() - decided,
				forecasts.isEmpty() ? null
						: Ratio.rounded(forecasts.stream().mapToDouble(said).average().orElseThrow()),
				share.rate(), share.low(), share.high());
	}

	private static int count(List<PastForecast> forecasts, Function<PastForecast, Answer> answer, Answer wanted) {
		return (int) forecasts.stream().filter((forecast) -> answer.apply(forecast) == wanted).count();
	}

}
