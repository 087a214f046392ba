package com.fadeline.query.progress;

import org.axonframework.queryhandling.QueryHandler;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.stereotype.Component;

import com.fadeline.api.Page;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportScope;
import com.fadeline.query.projection.DocumentTable;
import com.fadeline.query.projection.Documents;
import com.fadeline.query.projection.Search;

/** Handler of the report on how forecasts came true. */
@Component
class ReliabilityReports {

	/**
	 * Where nothing is stored yet, replaying and forecasting takes about 10 ms for each.
	 */
	private static final int MOST_COURSES = 300;

	private final DocumentTable<ProgressFacts> table;

	private final PastForecastFinder forecasts;

	ReliabilityReports(JdbcOperations jdbc, Documents documents, PastForecastFinder forecasts) {
		this.table = Progress.table(jdbc, documents);
		this.forecasts = forecasts;
	}

	@QueryHandler
	ReliabilityReport find(FindReliability query) {
		Page<ProgressFacts> courses = this.table.page(search(query.scope()), Progress.ORDER, 0, MOST_COURSES);
		return new ReliabilityReportBuilder(this.forecasts.of(courses.items())).build(query.scope(),
				courses.items().size(), courses.total() - courses.items().size());
	}

	private static Search search(ReportScope scope) {
		Search search = new Search().in("clinic_id", scope.clinics()).that("sittings_recorded > 0");
		if (scope.from() != null) {
			search.that("opened_on >= ?", scope.from());
		}
		return (scope.to() == null) ? search : search.that("opened_on <= ?", scope.to());
	}

}
