package com.fadeline.query.report;

import java.util.Map;

import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.FadingReport.Row;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.query.report.Cell.Amount;
import com.fadeline.query.report.SittingTable.Removal;
import com.fadeline.query.statistics.Ratio;

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
		boolean enough = removal.courses() >= Ratio.FEWEST;
		return new Row(group, sittings.count(), sittings.measured(), sittings.mean(), removal.courses(),
				enough ? Ratio.rounded(removal.median()) : null, enough ? Ratio.rounded(removal.lower()) : null,
				enough ? Ratio.rounded(removal.upper()) : null,
				enough ? Ratio.rounded(removal.againstExpected()) : null, later.count(), later.mean());
	}

}
