package com.fadeline.web.reports;

import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.report.ClearanceReport;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.SittingsReport;
import com.fadeline.web.csv.CsvConverter;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.PositiveOrZero;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Controller of reports, as JSON and CSV. */
@RestController
@RequestMapping(path = "/api/reports", produces = { MediaType.APPLICATION_JSON_VALUE, CsvConverter.TEXT_CSV })
@Tag(name = "Reports",
		description = "Figures of one clinic or of all, from the first to the last day given; as CSV with `Accept: text/csv`.")
class ReportController {

	/**
	 * Greatest page number. Later pages would be slow; a shorter period reaches the same
	 * records.
	 */
	private static final int LAST_PAGE = 1_000;

	private final QueryClient views;

	private final ClinicScope reach;

	ReportController(QueryClient views, ClinicScope reach) {
		this.views = views;
		this.reach = reach;
	}

	@GetMapping("/overview")
	@AllowedRoles(sending = FindOverview.class)
	@Operation(summary = "Report an overview",
			description = "Courses by status and outcome, sittings per week, bookings kept, no-shows and cancellations.")
	OverviewReport reportOverview(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "ALL") Grouping groupBy) {
		check(groupBy, Set.of(Grouping.ALL));
		return this.views.ask(new FindOverview(parameters.scope(this.reach)), OverviewReport.class);
	}

	@GetMapping("/fading")
	@AllowedRoles(sending = FindFading.class)
	@Operation(summary = "Report the fading per sitting",
			description = "By method, wavelength, phototype, pigment, device or clinic.")
	FadingReport reportFading(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "ALL") Grouping groupBy) {
		check(groupBy, FindFading.GROUPINGS);
		return this.views.ask(new FindFading(parameters.scope(this.reach), groupBy), FadingReport.class);
	}

	@GetMapping("/sittings")
	@AllowedRoles(sending = FindSittings.class)
	@Operation(summary = "Report the sittings to the target against the estimate",
			description = "How many courses took as many sittings as estimated at their opening; by method, phototype, pigment, basis of the estimate or clinic.")
	SittingsReport reportSittings(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "ALL") Grouping groupBy) {
		check(groupBy, FindSittings.GROUPINGS);
		return this.views.ask(new FindSittings(parameters.scope(this.reach), groupBy), SittingsReport.class);
	}

	@GetMapping("/clearance")
	@AllowedRoles(sending = FindClearance.class)
	@Operation(summary = "Report the share of courses at their target, by number of sittings",
			description = "Open courses, those stopped early and those lost to follow-up count as far as they came; by method, phototype, pigment, basis of the estimate or clinic.")
	ClearanceReport reportClearance(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "ALL") Grouping groupBy) {
		check(groupBy, FindClearance.GROUPINGS);
		return this.views.ask(new FindClearance(parameters.scope(this.reach), groupBy), ClearanceReport.class);
	}

	@GetMapping("/reliability")
	@AllowedRoles(sending = FindReliability.class)
	@Operation(summary = "Report forecasts and outcomes",
			description = "Forecasts shown after 0, 2 and 4 sittings: how often the range and the likely number came true, and the stated chance against the share that came true.")
	ReliabilityReport reportReliability(@ParameterObject ScopeParameters parameters) {
		return this.views.ask(new FindReliability(parameters.scope(this.reach)), ReliabilityReport.class);
	}

	@GetMapping("/reactions")
	@AllowedRoles(sending = FindReactions.class)
	@Operation(summary = "Report reactions against the published rates",
			description = "By grade, and by kind, method, wavelength, phototype, pigment, device, operator or clinic.")
	ReactionsReport reportReactions(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "KIND") Grouping groupBy) {
		check(groupBy, FindReactions.GROUPINGS);
		return this.views.ask(new FindReactions(parameters.scope(this.reach), groupBy), ReactionsReport.class);
	}

	@GetMapping("/reaction-rates")
	@AllowedRoles(sending = FindReactionRates.class)
	@Operation(summary = "Report the share of courses with a reaction",
			description = "For each group, with intervals, among courses followed up; by operator, device or clinic, with the limits of chance, or by kind, method, wavelength, phototype or pigment.")
	ReactionRatesReport reportReactionRates(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "OPERATOR") Grouping groupBy) {
		check(groupBy, FindReactionRates.GROUPINGS);
		return this.views.ask(new FindReactionRates(parameters.scope(this.reach), groupBy), ReactionRatesReport.class);
	}

	@GetMapping("/completeness")
	@AllowedRoles(sending = FindCompleteness.class)
	@Operation(summary = "Report what is missing from records",
			description = "How often each required entry is missing, by method, device, operator or clinic; and a page of the incomplete records, newest first.")
	CompletenessReport reportCompleteness(@ParameterObject ScopeParameters parameters,
			@RequestParam(defaultValue = "ALL") Grouping groupBy,
			@RequestParam(defaultValue = "0") @PositiveOrZero @Max(LAST_PAGE) int page,
			@RequestParam(defaultValue = "20") @Min(1) @Max(200) int size) {
		check(groupBy, FindCompleteness.GROUPINGS);
		return this.views.ask(new FindCompleteness(parameters.scope(this.reach), groupBy, page, size),
				CompletenessReport.class);
	}

	private static void check(Grouping groupBy, Set<Grouping> possible) {
		if (!possible.contains(groupBy)) {
			throw new MalformedRequestException("groupBy",
					"'%s' does not group this report; one of %s does".formatted(groupBy, new TreeSet<>(possible)));
		}
	}

}
