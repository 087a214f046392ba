package com.fadeline.web.reports.pivot;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.web.csv.Spreadsheet;
import com.fadeline.web.csv.Spreadsheet.About;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.messages.QueryClient;
import com.fadeline.web.pages.Form;
import com.fadeline.web.pages.MessageFormatter;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.reports.CountedSheet;
import com.fadeline.web.reports.GroupNames;
import com.fadeline.web.reports.Preset;
import com.fadeline.web.reports.ReportFilter;
import com.fadeline.web.reports.ReportKind;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

import static com.fadeline.api.Role.ADMIN;
import static com.fadeline.api.Role.CLIENT;
import static com.fadeline.api.Role.MANAGER;
import static com.fadeline.api.Role.SPECIALIST;

/** Controller of the pivot table of the dashboard. */
@Controller
@ConditionalOnWebApplication
@Hidden
@AllowedRoles({ ADMIN, MANAGER, SPECIALIST, CLIENT })
class PivotPage {

	private final QueryClient views;

	private final ClinicScope reach;

	private final GroupNames groups;

	private final PivotNames names;

	private final CountedSheet covered;

	private final MessageFormatter say;

	PivotPage(QueryClient views, ClinicScope reach, GroupNames groups, PivotNames names, CountedSheet covered,
			MessageFormatter say) {
		this.views = views;
		this.reach = reach;
		this.groups = groups;
		this.names = names;
		this.covered = covered;
		this.say = say;
	}

	@GetMapping(ReportFilter.PIVOT)
	ModelAndView pivot(@RequestParam MultiValueMap<String, String> asked) {
		Form form = Form.typed(asked);
		PivotFilter filter = PivotFilter.of(form);
		LocalDate today = this.say.today(filter.within().clinicId());
		PivotSheet sheet = form.submit(() -> {
			form.refuseMistakes();
			return sheet(filter);
		});
		ModelAndView page = new ModelAndView("manager/pivot", form.status());
		page.addObject("form", form);
		page.addObject("filter", filter.within());
		page.addObject("pivot", filter);
		page.addObject("reports", List.of(ReportKind.values()));
		page.addObject("clinics", this.groups.clinics());
		page.addObject("kind", filter.measure().isCount() ? "count" : filter.measure().isShare() ? "share" : "mean");
		page.addObject("measures", List.of(Measure.values()));
		page.addObject("choices",
				filter.filtered().stream().collect(Collectors.toMap(Function.identity(), this.names::choices)));
		page.addObject("presets", Arrays.stream(Preset.values()).map((preset) -> {
			PivotFilter another = filter.during(preset.on(today));
			return new PresetLink(this.say.name(preset), another.address(""), another.equals(filter));
		}).toList());
		page.addObject("section", (sheet == null) ? null : sheet.section());
		page.addObject("leavesOut", sheet != null && sheet.leavesOut());
		page.addObject("covered", about(filter).stream().map(About::value).collect(Collectors.joining(" · ")));
		return page;
	}

	@GetMapping(ReportFilter.PIVOT + ".csv")
	ResponseEntity<byte[]> csv(@RequestParam MultiValueMap<String, String> asked, Locale locale) {
		return file(Spreadsheet.Kind.CSV, asked, locale);
	}

	@GetMapping(ReportFilter.PIVOT + ".xlsx")
	ResponseEntity<byte[]> xlsx(@RequestParam MultiValueMap<String, String> asked, Locale locale) {
		return file(Spreadsheet.Kind.XLSX, asked, locale);
	}

	private ResponseEntity<byte[]> file(Spreadsheet.Kind kind, MultiValueMap<String, String> asked, Locale locale) {
		Form form = Form.typed(asked);
		PivotFilter filter = PivotFilter.of(form);
		if (form.isMistaken()) {
			String field = form.mistakes().keySet().iterator().next();
			throw new MalformedRequestException(field, "cannot be '%s'".formatted(form.value(field)));
		}
		String name = "fadeline-%s-by-%s-and-%s".formatted(filter.measure(), filter.rows(), filter.columns())
			.toLowerCase(Locale.ROOT)
			.replace('_', '-');
		return ResponseEntity.ok()
			.contentType(MediaType.parseMediaType(kind.mediaType()))
			.header(HttpHeaders.CONTENT_DISPOSITION,
					ContentDisposition.attachment().filename(name + kind.extension()).build().toString())
			.body(kind.write(sheet(filter).spreadsheet(about(filter))
				.with(this.say.of("sheet.period"), this.covered.days(filter.within()))
				.with(this.say.of("dashboard.clinic"), this.covered.clinic(filter.within())), locale));
	}

	private PivotSheet sheet(PivotFilter filter) {
		return new PivotSheet(this.say, this.names, this.views.ask(filter.query(this.reach), PivotReport.class));
	}

	private List<About> about(PivotFilter filter) {
		List<About> about = new ArrayList<>();
		about.add(new About(this.say.of("pivot.measure"), this.say.name(filter.measure())));
		about.add(new About(this.say.of("dashboard.clinic"), this.covered.clinic(filter.within())));
		about.add(new About(this.say.of("sheet.period"), this.covered.days(filter.within())));
		for (Map.Entry<Dimension, String> wanted : filter.filters().entrySet()) {
			about
				.add(new About(this.say.name(wanted.getKey()), this.names.of(wanted.getKey()).name(wanted.getValue())));
		}
		about.add(new About(this.say.of("sheet.asOf"),
				this.say.of("dashboard.asOf", this.say.day(this.say.today(filter.within().clinicId())))));
		return about;
	}

	/** View model of a link to the same table in another period. */
	record PresetLink(String label, String address, boolean shown) {
	}

}
