package com.fadeline.query.report;

import java.util.ArrayList;
import java.util.List;

import com.fadeline.api.Page;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.CompletenessReport.Row;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.query.report.facts.Traits;
import com.fadeline.query.statistics.Ratio;

/** Builder of the report on missing data in the records of sittings. */
final class CompletenessReportBuilder {

	private final Cells cells;

	private final SittingTable sittings;

	CompletenessReportBuilder(Cells cells, SittingTable sittings) {
		this.cells = cells;
		this.sittings = sittings;
	}

	CompletenessReport build(FindCompleteness query) {
		Sums all = this.cells.sums(query.scope(), Grouping.ALL, Figure.SITTING, Figure.INCOMPLETE);
		long records = all.of(Figure.SITTING, Traits.ALL).count();
		long incomplete = all.of(Figure.INCOMPLETE, Traits.ALL).count();
		return new CompletenessReport(query.scope(), query.groupBy(), records, records - incomplete,
				Ratio.of(records - incomplete, records), rows(query),
				new Page<>(this.sittings.incomplete(query.scope(), query.page(), query.size()), query.page(),
						query.size(), incomplete));
	}

	private List<Row> rows(FindCompleteness query) {
		Sums sums = this.cells.sums(query.scope(), query.groupBy(), Figure.SITTING, Figure.MISSING);
		List<Row> rows = new ArrayList<>();
		for (String group : sums.groups(Figure.SITTING)) {
			for (RequiredFact fact : RequiredFact.values()) {
				long required = required(fact, group, sums);
				if (required > 0) {
					long missing = sums.of(Figure.MISSING, group, fact.name()).count();
					rows.add(new Row(group, fact, required, missing, Ratio.of(missing, required)));
				}
			}
		}
		return rows;
	}

	private static long required(RequiredFact fact, String group, Sums sums) {
		long required = 0;
		for (Method method : Method.values()) {
			if (RequiredFact.of(method).contains(fact)) {
				required += sums.of(Figure.SITTING, group, method.name()).count();
			}
		}
		return required;
	}

}
