package com.fadeline.web.reports;

import java.util.List;
import java.util.function.Function;

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
import com.fadeline.web.reports.GroupNames.Namer;
import com.fasterxml.jackson.annotation.JsonUnwrapped;

import org.springframework.core.ResolvableType;

/** Message converter of reports to CSV. */
class CsvReports extends CsvConverter<Object> {

	@Override
	protected boolean supports(Class<?> type) {
		return type == NamedReport.class || Report.class.isAssignableFrom(type);
	}

	@Override
	protected Rows<?> rows(Object report) {
		return (report instanceof NamedReport named) ? named(named.report(), named.groups()) : rows((Report) report);
	}

	private static Rows<?> rows(Report report) {
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

	private static Rows<?> named(Report report, Namer groups) {
		return switch (report) {
			case OverviewReport overview -> rows(overview);
			case ReliabilityReport reliability -> rows(reliability);
			case FadingReport fading -> named(FadingReport.Row.class, fading.rows(), FadingReport.Row::group, groups);
			case SittingsReport sittings ->
				named(SittingsReport.Row.class, sittings.rows(), SittingsReport.Row::group, groups);
			case ClearanceReport clearance ->
				named(ClearanceReport.Row.class, clearance.rows(), ClearanceReport.Row::group, groups);
			case ReactionsReport reactions ->
				named(ReactionsReport.Row.class, reactions.rows(), ReactionsReport.Row::group, groups);
			case ReactionRatesReport rates ->
				named(ReactionRatesReport.Row.class, rates.rows(), ReactionRatesReport.Row::group, groups);
			case CompletenessReport completeness ->
				named(CompletenessReport.Row.class, completeness.rows(), CompletenessReport.Row::group, groups);
		};
	}

	private static <R> Rows<NamedRow<R>> named(Class<R> type, List<R> rows, Function<R, String> group, Namer groups) {
		return new Rows<>(ResolvableType.forClassWithGenerics(NamedRow.class, type).getType(),
				rows.stream().map((row) -> new NamedRow<>(groups.name(group.apply(row)), row)).toList());
	}

	/** Row with the name of its group. */
	record NamedRow<R>(String groupName, @JsonUnwrapped R row) {
	}

}
