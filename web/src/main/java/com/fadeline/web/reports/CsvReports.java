package com.fadeline.web.reports;

import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.csv.CsvConverter;

/** Writes reports as CSV. */
class CsvReports extends CsvConverter<Object> {

	@Override
	protected boolean supports(Class<?> type) {
		return type.getPackage() == OverviewReport.class.getPackage();
	}

	@Override
	protected Rows<?> rows(Object report) {
		return switch (report) {
			case OverviewReport overview -> new Rows<>(OverviewLine.class, OverviewLine.of(overview));
			case FadingReport fading -> new Rows<>(FadingReport.Row.class, fading.rows());
			case SittingsReport sittings -> new Rows<>(SittingsReport.Row.class, sittings.rows());
			case ReactionsReport reactions -> new Rows<>(ReactionsReport.Row.class, reactions.rows());
			case CompletenessReport completeness -> new Rows<>(CompletenessReport.Row.class, completeness.rows());
			default -> throw new IllegalArgumentException("No report: " + report.getClass());
		};
	}

}
