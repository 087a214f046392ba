package com.fadeline.web.reports.pivot;

import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springdoc.core.annotations.ParameterObject;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Controller of the breakdown of a figure by two dimensions, as JSON. */
@RestController
@ConditionalOnWebApplication
@Tag(name = "Reports")
class BreakdownController {

	private final QueryClient views;

	private final ClinicScope reach;

	private final MessageFormatter say;

	BreakdownController(QueryClient views, ClinicScope reach, MessageFormatter say) {
		this.views = views;
		this.reach = reach;
		this.say = say;
	}

	@GetMapping(path = "/api/reports/breakdown", produces = MediaType.APPLICATION_JSON_VALUE)
	@AllowedRoles(sending = FindPivot.class)
	@Operation(summary = "Report one figure by two groups",
			description = "As the page `/dashboard/pivot` shows it: `cells` with cases by row and column, and for shares the 95 % interval. Each filter narrows it; bookings and whole courses have no method, device, wavelength or specialist. `period` is one of the page's: this month, last month, last quarter, last twelve months or all.")
	PivotReport reportBreakdown(@ParameterObject BreakdownParameters parameters) {
		return this.views.ask(parameters.query(this.reach, this.say.today(parameters.clinicId())), PivotReport.class);
	}

}
