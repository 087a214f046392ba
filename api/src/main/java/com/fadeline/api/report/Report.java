package com.fadeline.api.report;

/** Read model of a report. */
public sealed interface Report permits OverviewReport, FadingReport, SittingsReport, ClearanceReport, ReliabilityReport,
		ReactionsReport, ReactionRatesReport, CompletenessReport {

	ReportScope scope();

}
