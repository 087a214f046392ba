package com.fadeline.web.reports;

import com.fadeline.api.report.Report;
import com.fadeline.web.reports.GroupNames.Namer;

/** Pair of a report and the namer of its groups, for a CSV file that people read. */
record NamedReport(Report report, Namer groups) {
}
