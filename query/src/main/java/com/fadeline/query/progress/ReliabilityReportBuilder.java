package com.fadeline.query.progress;

import java.math.BigDecimal;
import java.math.RoundingMode;
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
import com.fadeline.query.statistics.Share.Interval;

/** Builder of the report on how past forecasts came true. */
final class ReliabilityReportBuilder {

	/** Decided forecasts from which on a share says more than chance (assumed). */
	private static final int FEWEST = 10;

	/** A range is from the 10th to the 90th percentile, the likely number the median. */
	private static final double IN_RANGE = 0.8;

	private static final double AT_MOST_LIKELY = 0.5;

	/** Chances said are compared in fifths. */
	private static final int FIFTHS = 5;

	private static final int DIGITS = 4;

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
		return new ReliabilityReport(scope, FEWEST, courses, leftOut, rows);
	}

	private static int fifth(double chance) {
		return Math.min(FIFTHS - 1, (int) (FIFTHS * chance));
	}

	private static Row row(int after, Statement statement, @Nullable Integer fifth, List<PastForecast> forecasts,
			Function<PastForecast, Answer> answer, ToDoubleFunction<PastForecast> said) {
		int cameTrue = count(forecasts, answer, Answer.CAME_TRUE);
		int failed = count(forecasts, answer, Answer.FAILED);
		int decided = cameTrue + failed;
		@Nullable Interval interval = (decided < FEWEST) ? null : Proportion.wilson(cameTrue, decided);
		return new Row(after, statement, (fifth == null) ? null : (double) fifth / FIFTHS,
				(fifth == null) ? null : (fifth + 1.0) / FIFTHS, forecasts.size(), cameTrue, failed,
				forecasts.size() - decided,
				forecasts.isEmpty() ? null : rounded(forecasts.stream().mapToDouble(said).average().orElseThrow()),
				(interval == null) ? null : rounded((double) cameTrue / decided),
				(interval == null) ? null : rounded(interval.low()),
				(interval == null) ? null : rounded(interval.high()));
	}

	private static int count(List<PastForecast> forecasts, Function<PastForecast, Answer> answer, Answer wanted) {
		return (int) forecasts.stream().filter((forecast) -> answer.apply(forecast) == wanted).count();
	}

	private static Double rounded(double value) {
		return BigDecimal.valueOf(value).setScale(DIGITS, RoundingMode.HALF_EVEN).doubleValue();
	}

}
