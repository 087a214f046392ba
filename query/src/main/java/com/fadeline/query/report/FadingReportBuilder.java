package com.fadeline.query.report;

import java.util.Map;

import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.FadingReport.Row;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.SittingTable.Removal;
import com.fadeline.query.statistics.Ratio;
import com.fadeline.query.statistics.RatioOfSums;

/** Builder of the report on the fading gained per sitting. */
final class FadingReportBuilder {

	private final Cells cells;

	private final SittingTable sittings;

	FadingReportBuilder(Cells cells, SittingTable sittings) {
		this.cells = cells;
		this.sittings = sittings;
	}

	FadingReport build(FindFading query) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.SITTING, Figure.LATER_GAIN);
		Map<String, Removal> removal = this.sittings.removal(query.scope(), query.groupBy());
		return new FadingReport(query.scope(), query.groupBy(), Ratio.FEWEST,
				sums.groups(Figure.SITTING, Figure.LATER_GAIN)
					.stream()
					.map((group) -> row(group, sums, removal.getOrDefault(group, Removal.NONE)))
					.toList());
	}

	private static Row row(String group, Sums sums, Removal removal) {
		Amount sittings = sums.of(Figure.SITTING, group);
		Amount later = sums.of(Figure.LATER_GAIN, group);
		if (removal.courses() < Ratio.FEWEST) {
			return new Row(group, sittings.count(), sittings.measured(), sittings.mean(), removal.courses(), null, null,
					null, null, later.count(), later.mean(), null, null);
		}
		RatioOfSums ratio = RatioOfSums.of(removal.depths());
		return new Row(group, sittings.count(), sittings.measured(), sittings.mean(), removal.courses(),
				Ratio.rounded(removal.median()), Ratio.rounded(removal.lower()), Ratio.rounded(removal.upper()),
				Ratio.rounded(ratio.value()), later.count(), later.mean(), Ratio.rounded(ratio.interval().low()),
				Ratio.rounded(ratio.interval().high()));
	}

}
