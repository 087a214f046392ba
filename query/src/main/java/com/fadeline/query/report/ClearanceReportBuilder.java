package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.ClearanceReport.Row;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.query.report.facts.CourseExit;
import com.fadeline.query.report.facts.CourseExit.Kind;
import com.fadeline.query.statistics.Clearance;
import com.fadeline.query.statistics.Clearance.Exits;
import com.fadeline.query.statistics.Clearance.Step;
import com.fadeline.query.statistics.Share;
import com.fadeline.query.statistics.Ratio;
import org.jspecify.annotations.Nullable;

/** Builder of the report on courses that reach their target, by number of sittings. */
final class ClearanceReportBuilder {

	private final Cells cells;

	ClearanceReportBuilder(Cells cells) {
		this.cells = cells;
	}

	ClearanceReport build(FindClearance query) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.CLEARANCE);
		List<Row> rows = sums.groups(Figure.CLEARANCE).stream().flatMap((group) -> rows(group, sums)).toList();
		return new ClearanceReport(query.scope(), query.groupBy(), Ratio.FEWEST, rows);
	}

	private static Stream<Row> rows(String group, Sums sums) {
		int most = sums.details(Figure.CLEARANCE, group)
			.stream()
			.mapToInt((sum) -> CourseExit.of(sum.detail()).sittings())
			.max()
			.orElse(0);
		List<Exits> exits = new ArrayList<>();
		for (int sittings = 1; sittings <= most; sittings++) {
			exits.add(new Exits(count(sums, group, sittings, Kind.REACHED), count(sums, group, sittings, Kind.STOPPED),
					count(sums, group, sittings, Kind.LOST), count(sums, group, sittings, Kind.OPEN)));
		}
		boolean enough = sums.of(Figure.CLEARANCE, group).count() >= Ratio.FEWEST;
		List<Step> steps = Clearance.steps(exits);
		return Stream.iterate(1, (sittings) -> sittings + 1)
			.limit(steps.size())
			.map((sittings) -> row(group, sittings, steps.get(sittings - 1), enough));
	}

	private static long count(Sums sums, String group, int sittings, Kind kind) {
		return sums.of(Figure.CLEARANCE, group, new CourseExit(sittings, kind).detail()).count();
	}

	private static Row row(String group, int sittings, Step step, boolean enough) {
		Exits exits = step.exits();
		return new Row(group, sittings, step.atRisk(), exits.reached(), exits.stopped(), exits.lost(), exits.open(),
				rate(step.cleared(), enough), low(step.cleared(), enough), high(step.cleared(), enough),
				rate(step.reached(), enough), low(step.reached(), enough), high(step.reached(), enough),
				rate(step.stopped(), enough), low(step.stopped(), enough), high(step.stopped(), enough),
				rate(step.lost(), enough), low(step.lost(), enough), high(step.lost(), enough));
	}

	private static @Nullable Double rate(Share share, boolean enough) {
		return enough ? Ratio.rounded(share.value()) : null;
	}

	private static @Nullable Double low(Share share, boolean enough) {
		return (enough && share.interval() != null) ? Ratio.rounded(share.interval().low()) : null;
	}

	private static @Nullable Double high(Share share, boolean enough) {
		return (enough && share.interval() != null) ? Ratio.rounded(share.interval().high()) : null;
	}

}
