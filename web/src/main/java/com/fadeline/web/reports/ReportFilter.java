package com.fadeline.web.reports;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;
import java.util.UUID;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.CountedFigure;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.pages.Form;
import com.fadeline.web.reports.GroupNames.Namer;
import com.fadeline.web.reports.Preset.Days;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Value object of the filter of the dashboard; every address contains all of it.
 *
 * @param clinicId null for all clinics of the requester
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 * @param compared whether the time before is shown, too
 */
public record ReportFilter(ReportKind report, @Nullable ClinicId clinicId, @Nullable LocalDate from,
		@Nullable LocalDate to, Grouping groupBy, boolean compared) {

	public static final String DASHBOARD = "/dashboard";

	public static final String PIVOT = DASHBOARD + "/pivot";

	static final String ANSWERS = DASHBOARD + "/answers";

	static final String COURSES = DASHBOARD + "/courses";

	/**
	 * Reads the filter of a form; an invalid field is a mistake of the form, and the
	 * filter has the others. A grouping that the report does not support is replaced by
	 * the report's usual one, so that the report can be switched.
	 */
	static ReportFilter of(Form form) {
		ReportKind report = form.tried(() -> form.choice("report", ReportKind.class));
		return of(form, (report == null) ? ReportKind.OVERVIEW : report);
	}

	/** Reads the clinic and the days of a form. */
	public static ReportFilter ofClinicAndDays(Form form) {
		return of(form, ReportKind.OVERVIEW);
	}

	/** Reads the filter of a form for a report. */
	static ReportFilter of(Form form, ReportKind report) {
		Grouping asked = form.tried(() -> form.choice("groupBy", Grouping.class));
		UUID clinic = form.tried(() -> form.id("clinicId"));
		LocalDate from = form.tried(() -> form.day("from"));
		LocalDate to = form.tried(() -> form.day("to"));
		if (from != null && to != null && to.isBefore(from)) {
			form.tried(() -> {
				throw form.mistake("to", "order");
			});
		}
		return new ReportFilter(report, (clinic == null) ? null : new ClinicId(clinic), from, to,
				(asked != null && report.groupings().contains(asked)) ? asked : report.usual(),
				!form.value("compare").isEmpty());
	}

	ReportQuery query(ClinicScope reach) {
		return this.report.query(scope(reach), this.groupBy);
	}

	public ReportScope scope(ClinicScope reach) {
		return new ReportScope(reach.clinics(this.clinicId), this.from, this.to);
	}

	/** Returns the filter for another report, with its usual grouping. */
	public ReportFilter of(ReportKind another) {
		return new ReportFilter(another, this.clinicId, this.from, this.to, another.usual(), this.compared);
	}

	/** Returns the filter with another grouping, which the report supports. */
	ReportFilter by(Grouping another) {
		return new ReportFilter(this.report, this.clinicId, this.from, this.to, another, this.compared);
	}

	/** Returns the filter for other days. */
	public ReportFilter during(Days days) {
		return new ReportFilter(this.report, this.clinicId, days.from(), days.to(), this.groupBy, this.compared);
	}

	/**
	 * Returns the filter for the time before.
	 * @param today the last day where the filter has none
	 * @return null if the time before is not asked for, or there is none
	 */
	@Nullable ReportFilter before(LocalDate today) {
		LocalDate last = (this.to == null) ? today : this.to;
		return (!this.compared || this.from == null || last.isBefore(this.from)) ? null
				: during(Days.before(this.from, last));
	}

	/** Returns the groupings of the report, in order. */
	public List<Grouping> groupings() {
		return Arrays.stream(Grouping.values()).filter(this.report.groupings()::contains).toList();
	}

	/** Returns the address of the page. */
	public String address() {
		return with(UriComponentsBuilder.fromPath(DASHBOARD).queryParam("report", this.report));
	}

	/** Returns the address of the page of answers for the same clinic and days. */
	public String answers() {
		return by(this.report.usual()).with(UriComponentsBuilder.fromPath(ANSWERS));
	}

	/** Returns the address of the pivot table for the same clinic and days. */
	public String pivot() {
		return by(this.report.usual()).with(UriComponentsBuilder.fromPath(PIVOT));
	}

	/** Returns the address of the report as a file with that extension. */
	public String file(String extension) {
		return with(UriComponentsBuilder.fromPath(DASHBOARD).path("/" + this.report.path() + extension));
	}

	/**
	 * Returns the file name of the report, which contains the filter.
	 * @param clinics namer of the clinic
	 */
	String fileName(Namer clinics, String extension) {
		StringJoiner name = new StringJoiner("-", "fadeline-", extension).add(this.report.path());
		if (this.groupBy != Grouping.ALL) {
			name.add("by").add(this.groupBy.name());
		}
		if (this.clinicId != null) {
			name.add(clinics.name(this.clinicId.toString()));
		}
		if (this.from != null) {
			name.add("from").add(this.from.toString());
		}
		if (this.to != null) {
			name.add("to").add(this.to.toString());
		}
		return Normalizer.normalize(name.toString(), Normalizer.Form.NFD)
			.replaceAll("\\p{M}", "")
			.replaceAll("[^\\w.]+", "-")
			.toLowerCase(Locale.ROOT);
	}

	/**
	 * Returns the address of the courses behind a figure.
	 * @param page page of the list of courses, from 0
	 */
	String courses(CountedFigure figure, String group, @Nullable String detail, int page) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(COURSES)
			.queryParam("report", this.report)
			.queryParam("figure", figure)
			.queryParam("group", UriUtils.encode(group, StandardCharsets.UTF_8));
		if (detail != null) {
			address.queryParam("detail", UriUtils.encode(detail, StandardCharsets.UTF_8));
		}
		if (page > 0) {
			address.queryParam("page", page);
		}
		return with(address);
	}

	private String with(UriComponentsBuilder address) {
		if (this.clinicId != null) {
			address.queryParam("clinicId", this.clinicId);
		}
		if (this.from != null) {
			address.queryParam("from", this.from);
		}
		if (this.to != null) {
			address.queryParam("to", this.to);
		}
		if (this.groupBy != this.report.usual()) {
			address.queryParam("groupBy", this.groupBy);
		}
		if (this.compared) {
			address.queryParam("compare", "true");
		}
		return address.build(true).toUriString();
	}

}
