package com.fadeline.web.reports;

import java.util.List;

import com.fadeline.api.report.Grouping;
import com.fadeline.web.csv.CsvConverter;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the page of reports, whose address contains the whole filter. */
@Controller
@ConditionalOnWebApplication
@Hidden
@RequestMapping(ReportFilter.DASHBOARD)
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class DashboardPage {

	private final QueryClient views;

	private final ClinicScope reach;

	private final Sheets sheets;

	private final GroupNames groups;

	DashboardPage(QueryClient views, ClinicScope reach, Sheets sheets, GroupNames groups) {
		this.views = views;
		this.reach = reach;
		this.sheets = sheets;
		this.groups = groups;
	}

	@GetMapping
	ModelAndView dashboard(@RequestParam MultiValueMap<String, String> asked) {
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form);
		ReportTableModel sheet = form.submit(() -> {
			form.refuseMistakes();
			return this.sheets.of(this.views.ask(filter.query(this.reach), filter.report().answer()), behind(filter));
		});
		ModelAndView page = new ModelAndView("manager/dashboard", form.status());
		page.addObject("form", form);
		page.addObject("filter", filter);
		page.addObject("reports", List.of(ReportKind.values()));
		page.addObject("clinics", this.groups.clinics());
		page.addObject("sheet", sheet);
		return page;
	}

	/**
	 * Returns the report as a CSV file with the content of the REST API, with names
	 * beside the ids.
	 */
	@GetMapping("/{report}.csv")
	ResponseEntity<Object> download(@PathVariable String report, @RequestParam MultiValueMap<String, String> asked) {
		ReportKind kind = ReportKind.at(report).orElseThrow(() -> new NoSuchViewException("report " + report, null));
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form, kind);
		if (form.isMistaken()) {
			throw new MalformedRequestException(form.mistakes()
				.keySet()
				.stream()
				.map((field) -> new FieldMistake(field, "cannot be '%s'".formatted(form.value(field))))
				.toList());
		}
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(CsvConverter.TEXT_CSV))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(filter.fileName(this.groups.of(Grouping.CLINIC)))
						.build()
						.toString())
			.body(new NamedReport(this.views.ask(filter.query(this.reach), kind.answer()),
					this.groups.of(filter.groupBy())));
	}

	private static DrillDownLink behind(ReportFilter filter) {
		return (figure, counted, group, detail) -> (figure == 0) ? null : filter.courses(counted, group, detail, 0);
	}

}
