package com.fadeline.web.reports;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.Report;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.csv.CsvConverter;

/** Message converter of reports to CSV. */
class CsvReports extends CsvConverter<Report> {

	@Override
	protected boolean supports(Class<?> type) {
		return Report.class.isAssignableFrom(type);
	}

	@Override
	protected Rows<?> rows(Report report) {
		return switch (report) {
			case OverviewReport overview -> new Rows<>(OverviewLine.class, OverviewLine.of(overview));
			case FadingReport fading -> new Rows<>(FadingReport.Row.class, fading.rows());
			case SittingsReport sittings -> new Rows<>(SittingsReport.Row.class, sittings.rows());
			case ClearanceReport clearance -> new Rows<>(ClearanceReport.Row.class, clearance.rows());
			case ReliabilityReport reliability -> new Rows<>(ReliabilityReport.Row.class, reliability.rows());
			case ReactionsReport reactions -> new Rows<>(ReactionsReport.Row.class, reactions.rows());
			case ReactionRatesReport rates -> new Rows<>(ReactionRatesReport.Row.class, rates.rows());
			case CompletenessReport completeness -> new Rows<>(CompletenessReport.Row.class, completeness.rows());
		};
	}

}
