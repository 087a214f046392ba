package com.fadeline.query.report;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.assessment.Estimate;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.id.DeviceId;
import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.DropoutShare;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Removal;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.Insights.ToTarget;
import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.query.report.InsightsTable.Removed;
import com.fadeline.query.report.InsightsTable.Treated;
import com.fadeline.query.statistics.FunnelLimits;
import com.fadeline.query.statistics.Proportion;
import com.fadeline.query.statistics.RatioOfSums;
import com.fadeline.query.statistics.RatioOfSums.Pair;
import com.fadeline.query.statistics.Ratio;

/** Builder of the answers to the questions of managers. */
final class InsightsBuilder {

	private static final double HALF = 0.5;

	private static final Comparator<Removal> BEST_FIRST = Comparator
		.comparing(Removal::againstExpected, Comparator.nullsLast(Comparator.<Double>reverseOrder()))
		.thenComparing(Removal::courses, Comparator.reverseOrder())
		.thenComparing((device) -> device.deviceId().toString());

	private final InsightsTable table;

	private final ClearanceReportBuilder clearance;

	InsightsBuilder(InsightsTable table, ClearanceReportBuilder clearance) {
		this.table = table;
		this.clearance = clearance;
	}

	Insights build(FindInsights query) {
		List<Treated> treated = this.table.treated(query.scope());
		long courses = treated.stream().mapToLong(Treated::courses).sum();
		long gone = treated.stream().mapToLong(Treated::gone).sum();
		List<ClearanceReport.Row> rows = this.clearance.build(new FindClearance(query.scope(), Grouping.BASIS))
			.rows()
			.stream()
			.filter((row) -> row.group().equals(Estimate.Basis.SMP_RULE.name()))
			.toList();
		return new Insights(query.scope(), Ratio.FEWEST, courses, devices(this.table.removals(query.scope())),
				operators(treated), stopped(courses, gone),
				toTarget(rows, this.table.estimated(Estimate.Basis.SMP_RULE, query.scope())));
	}

	static List<OfPhototype> devices(List<Removed> removals) {
		Map<Phototype, Map<DeviceId, List<Pair>>> byPhototype = removals.stream()
			.collect(Collectors.groupingBy(Removed::phototype, () -> new EnumMap<>(Phototype.class),
					Collectors.groupingBy(Removed::deviceId, LinkedHashMap::new,
							Collectors.mapping(Removed::removal, Collectors.toList()))));
		return byPhototype.entrySet().stream().map((entry) -> devices(entry.getKey(), entry.getValue())).toList();
	}

	private static OfPhototype devices(Phototype phototype, Map<DeviceId, List<Pair>> devices) {
		List<RatioOfSums> best = devices.values()
			.stream()
			.filter((courses) -> courses.size() >= Ratio.FEWEST)
			.map(RatioOfSums::of)
			.sorted(Comparator.comparing(RatioOfSums::value).reversed())
			.toList();
		return new OfPhototype(phototype, best.size() > 1 && best.get(0).isAbove(best.get(1)),
				devices.entrySet()
					.stream()
					.map((device) -> removal(device.getKey(), device.getValue()))
					.sorted(BEST_FIRST)
					.toList());
	}

	private static Removal removal(DeviceId device, List<Pair> courses) {
		if (courses.size() < Ratio.FEWEST) {
			return new Removal(device, courses.size(), null, null, null);
		}
		RatioOfSums ratio = RatioOfSums.of(courses);
		return new Removal(device, courses.size(), Ratio.rounded(ratio.value()), Ratio.rounded(ratio.interval().low()),
				Ratio.rounded(ratio.interval().high()));
	}

	static List<Stopping> operators(List<Treated> operators) {
		List<Treated> enough = operators.stream().filter(Treated::areEnough).toList();
		@Nullable FunnelLimits limits = (enough.size() < 2) ? null
				: new FunnelLimits((double) enough.stream().mapToLong(Treated::gone).sum()
						/ enough.stream().mapToLong(Treated::courses).sum());
		return operators.stream()
			.map((one) -> new Stopping(one.operatorId(), stopped(one.courses(), one.gone()),
					limits != null && one.areEnough()
							&& one.rate() > limits.high(one.courses(), FunnelLimits.TAIL_998)))
			.toList();
	}

	private static DropoutShare stopped(long courses, long gone) {
		Proportion share = Proportion.of(gone, courses);
		return new DropoutShare(courses, gone, share.rate(), share.low(), share.high());
	}

	/**
	 * The interval of the median are the sittings at which that of the share holds a half
	 * (Brookmeyer and Crowley 1982, Biometrics 38:29).
	 */
	static ToTarget toTarget(List<ClearanceReport.Row> rows, @Nullable Double estimated) {
		return new ToTarget(rows.isEmpty() ? 0 : rows.getFirst().atRisk(),
				rows.stream().mapToLong(ClearanceReport.Row::reached).sum(),
				firstOfHalf(rows, ClearanceReport.Row::clearedRate),
				firstOfHalf(rows, ClearanceReport.Row::clearedHigh), firstOfHalf(rows, ClearanceReport.Row::clearedLow),
				(estimated == null) ? null : (Double) Ratio.rounded(estimated));
	}

	/** Returns the first number of sittings; where a share has no end, it is its own. */
	private static @Nullable Integer firstOfHalf(List<ClearanceReport.Row> rows,
			Function<ClearanceReport.Row, @Nullable Double> end) {
		return rows.stream().filter((row) -> {
			@Nullable Double share = (end.apply(row) == null) ? row.clearedRate() : end.apply(row);
			return share != null && share >= HALF;
		}).map(ClearanceReport.Row::sittings).findFirst().orElse(null);
	}

}
