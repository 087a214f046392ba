package com.fadeline.web.reports;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import com.fadeline.api.report.Grouping;
import com.fadeline.web.csv.Spreadsheet;
import com.fadeline.web.csv.Spreadsheet.About;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.FieldMistake;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.problems.NoSuchViewException;
import com.fadeline.web.rights.AllowedRoles;
import io.swagger.v3.oas.annotations.Hidden;
import org.jspecify.annotations.Nullable;

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

	private final CountedSheet counted;

	private final MessageFormatter say;

	DashboardPage(QueryClient views, ClinicScope reach, Sheets sheets, GroupNames groups, CountedSheet counted,
			MessageFormatter say) {
		this.views = views;
		this.reach = reach;
		this.sheets = sheets;
		this.groups = groups;
		this.counted = counted;
		this.say = say;
	}

	@GetMapping
	ModelAndView dashboard(@RequestParam MultiValueMap<String, String> asked) {
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form);
		LocalDate today = this.say.today(filter.clinicId());
		ReportFilter before = filter.before(today);
		ReportTableModel sheet = form.submit(() -> {
			form.refuseMistakes();
			return (before == null) ? sheet(filter) : Comparison.of(sheet(filter), sheet(before));
		});
		ModelAndView page = new ModelAndView("manager/dashboard", form.status());
		page.addObject("form", form);
		page.addObject("filter", filter);
		page.addObject("reports", List.of(ReportKind.values()));
		page.addObject("clinics", this.groups.clinics());
		page.addObject("sheet", sheet);
		page.addObject("presets", presets(filter, today));
		page.addObject("covered", covered(filter, before, today));
		return page;
	}

	private ReportTableModel sheet(ReportFilter filter) {
		return this.sheets.of(this.views.ask(filter.query(this.reach), filter.report().answer()), behind(filter));
	}

	private String covered(ReportFilter filter, @Nullable ReportFilter before, LocalDate today) {
		String covered = this.counted.under(filter) + " · " + this.say.of("dashboard.asOf", this.say.day(today));
		if (before == null) {
			return filter.compared() ? covered + " · " + this.say.of("dashboard.compared.none") : covered;
		}
		return covered + " · " + this.say.of("dashboard.compared", this.counted.days(before));
	}

	private List<PresetLink> presets(ReportFilter filter, LocalDate today) {
		return Arrays.stream(Preset.values()).map((preset) -> {
			ReportFilter another = filter.during(preset.on(today));
			return new PresetLink(this.say.name(preset), another.address(), another.equals(filter));
		}).toList();
	}

	/** View model of a link to the same report in another period. */
	record PresetLink(String label, String address, boolean shown) {
	}

	/**
	 * Returns the report as a file for a spreadsheet in the reader's language, with names
	 * in place of ids.
	 */
	@GetMapping("/{report}.csv")
	ResponseEntity<byte[]> csv(@PathVariable String report, @RequestParam MultiValueMap<String, String> asked,
			Locale locale) {
		return file(Spreadsheet.Kind.CSV, report, asked, locale);
	}

	/** Returns the same as a workbook. */
	@GetMapping("/{report}.xlsx")
	ResponseEntity<byte[]> xlsx(@PathVariable String report, @RequestParam MultiValueMap<String, String> asked,
			Locale locale) {
		return file(Spreadsheet.Kind.XLSX, report, asked, locale);
	}

	private ResponseEntity<byte[]> file(Spreadsheet.Kind kind, String report, MultiValueMap<String, String> asked,
			Locale locale) {
		ReportKind wanted = ReportKind.at(report).orElseThrow(() -> new NoSuchViewException("report " + report, null));
		Form form = Form.typed(asked);
		ReportFilter filter = ReportFilter.of(form, wanted);
		if (form.isMistaken()) {
			throw new MalformedRequestException(form.mistakes()
				.keySet()
				.stream()
				.map((field) -> new FieldMistake(field, "cannot be '%s'".formatted(form.value(field))))
				.toList());
		}
		ReportFilter before = filter.before(this.say.today(filter.clinicId()));
		Spreadsheet now = spreadsheet(filter, about(filter, before));
		Spreadsheet sheet = (before == null) ? now : now.above(spreadsheet(before, List.of()));
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kind.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment()
						.filename(filter.fileName(this.groups.of(Grouping.CLINIC), kind.extension()))
						.build()
						.toString())
			.body(kind.write(sheet, locale));
	}

	/** Returns the report with its period and clinic in each row. */
	private Spreadsheet spreadsheet(ReportFilter filter, List<About> about) {
		ReportKind kind = filter.report();
		return new ReportSpreadsheet(this.say, this.groups.of(filter.groupBy()))
			.of(this.views.ask(filter.query(this.reach), kind.answer()), this.say.name(kind), about)
			.with(this.say.of("sheet.period"), this.counted.days(filter))
			.with(this.say.of("dashboard.clinic"), this.counted.clinic(filter));
	}

	private List<About> about(ReportFilter filter, @Nullable ReportFilter before) {
		String days = this.counted.days(filter);
		return List.of(new About(this.say.of("sheet.report"), this.say.name(filter.report())),
				new About(this.say.of("dashboard.clinic"), this.counted.clinic(filter)),
				new About(this.say.of("sheet.period"),
						(before == null) ? days
								: days + " · " + this.say.of("dashboard.compared", this.counted.days(before))),
				new About(this.say.of("dashboard.group"), this.say.name(filter.groupBy())),
				new About(this.say.of("sheet.asOf"), this.say.day(this.say.today(filter.clinicId()))));
	}

	private static DrillDownLink behind(ReportFilter filter) {
		return (figure, counted, group, detail) -> (figure == 0) ? null : filter.courses(counted, group, detail, 0);
	}

}
