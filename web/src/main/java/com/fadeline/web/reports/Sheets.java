package com.fadeline.web.reports;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.Report;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.pages.MessageFormatter;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;

/** Factory of the view models of all reports. */
@Component
@ConditionalOnWebApplication
class Sheets {

	private final MessageFormatter say;

	private final GroupNames groups;

	Sheets(MessageFormatter say, GroupNames groups) {
		this.say = say;
		this.groups = groups;
	}

	ReportTableModel of(Report report, DrillDownLink behind) {
		return switch (report) {
			case OverviewReport overview -> new OverviewSheet(this.say, behind).of(overview);
			case FadingReport fading -> new FadingSheet(this.say, this.groups.of(fading.groupBy()), behind).of(fading);
			case SittingsReport sittings ->
				new SittingsSheet(this.say, this.groups.of(sittings.groupBy()), behind).of(sittings);
			case ClearanceReport clearance ->
				new ClearanceSheet(this.say, this.groups.of(clearance.groupBy()), behind).of(clearance);
			case ReliabilityReport reliability -> new ReliabilitySheet(this.say).of(reliability);
			case ReactionsReport reactions ->
				new ReactionsSheet(this.say, this.groups.of(reactions.groupBy()), behind).of(reactions);
			case ReactionRatesReport rates ->
				new ReactionRatesSheet(this.say, this.groups.of(rates.groupBy()), behind).of(rates);
			case CompletenessReport completeness -> new CompletenessSheet(this.say,
					this.groups.of(completeness.groupBy()), this.groups.of(Grouping.CLINIC), behind)
				.of(completeness);
		};
	}

}
