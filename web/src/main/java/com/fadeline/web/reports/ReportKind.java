package com.fadeline.web.reports;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.Report;
import com.fadeline.api.report.ReportQuery;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.SittingsReport;

/** Enumeration of the reports of the dashboard, in display order. */
public enum ReportKind {

	OVERVIEW(OverviewReport.class, Set.of(Grouping.ALL), Grouping.ALL, (scope, groupBy) -> new FindOverview(scope)),

	FADING(FadingReport.class, FindFading.GROUPINGS, Grouping.METHOD, FindFading::new),

	SITTINGS(SittingsReport.class, FindSittings.GROUPINGS, Grouping.ALL, FindSittings::new),

	CLEARANCE(ClearanceReport.class, FindClearance.GROUPINGS, Grouping.ALL, FindClearance::new),

	RELIABILITY(ReliabilityReport.class, Set.of(Grouping.ALL), Grouping.ALL,
			(scope, groupBy) -> new FindReliability(scope)),

	REACTIONS(ReactionsReport.class, FindReactions.GROUPINGS, Grouping.KIND, FindReactions::new),

	REACTION_RATES(ReactionRatesReport.class, FindReactionRates.GROUPINGS, Grouping.OPERATOR, FindReactionRates::new),

	COMPLETENESS(CompletenessReport.class, FindCompleteness.GROUPINGS, Grouping.ALL,
			(scope, groupBy) -> new FindCompleteness(scope, groupBy, 0, ReportKind.INCOMPLETE));

	/** Greatest number of incomplete records in the list. */
	static final int INCOMPLETE = 20;

	private final Class<? extends Report> answer;

	private final Set<Grouping> groupings;

	private final Grouping usual;

	private final BiFunction<ReportScope, Grouping, ReportQuery> query;

	ReportKind(Class<? extends Report> answer, Set<Grouping> groupings, Grouping usual,
			BiFunction<ReportScope, Grouping, ReportQuery> query) {
		this.answer = answer;
		this.groupings = groupings;
		this.usual = usual;
		this.query = query;
	}

	Class<? extends Report> answer() {
		return this.answer;
	}

	/** Returns the supported groupings. */
	Set<Grouping> groupings() {
		return this.groupings;
	}

	/** Returns the default grouping. */
	Grouping usual() {
		return this.usual;
	}

	ReportQuery query(ReportScope scope, Grouping groupBy) {
		return this.query.apply(scope, groupBy);
	}

	/** Returns the report with that path segment. */
	static Optional<ReportKind> at(String path) {
		return Arrays.stream(values()).filter((report) -> report.path().equals(path)).findAny();
	}

	/** Returns the path segment of the report. */
	String path() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
