package com.fadeline.web.reports;

import com.fadeline.web.reports.GroupNames.Namer;

/** A report for people, who know groups by what they are called. */
record NamedReport(Object report, Namer groups) {
}
