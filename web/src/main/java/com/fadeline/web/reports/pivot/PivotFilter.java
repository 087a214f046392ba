package com.fadeline.web.reports.pivot;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.pages.Form;
import com.fadeline.web.reports.Preset.Days;
import com.fadeline.web.reports.ReportFilter;
import org.jspecify.annotations.Nullable;

import org.springframework.web.util.UriComponentsBuilder;

/**
 * Value object of the filter of the pivot table; every address contains all of it.
 *
 * @param within clinic and days
 * @param filters the group of each dimension that counts
 */
record PivotFilter(ReportFilter within, Measure measure, Dimension rows, Dimension columns,
		Map<Dimension, String> filters) {

	private static final List<Dimension> FILTERED = List.of(Dimension.METHOD, Dimension.DEVICE, Dimension.WAVELENGTH,
			Dimension.OPERATOR, Dimension.PHOTOTYPE, Dimension.PIGMENT, Dimension.SITE, Dimension.GOAL);

	/** Reads the filter of a form; what the measure has not is a mistake of its field. */
	static PivotFilter of(Form form) {
		Measure measure = choice(form, "measure", Measure.class, Measure.SITTINGS);
		Dimension rows = choice(form, "rows", Dimension.class,
				measure.has(Dimension.METHOD) ? Dimension.METHOD : Dimension.GOAL);
		Dimension columns = choice(form, "columns", Dimension.class, Dimension.MONTH);
		check(form, "rows", measure, rows);
		check(form, "columns", measure, columns);
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		for (Dimension dimension : FILTERED) {
			String wanted = wanted(form, dimension);
			if (wanted != null) {
				filters.put(dimension, wanted);
				check(form, field(dimension), measure, dimension);
			}
		}
		return new PivotFilter(ReportFilter.ofClinicAndDays(form), measure, rows, columns, filters);
	}

	private static @Nullable String wanted(Form form, Dimension dimension) {
		String field = field(dimension);
		@Nullable Object wanted = form.tried(() -> switch (dimension) {
			case METHOD -> form.choice(field, Method.class);
			case PHOTOTYPE -> form.choice(field, Phototype.class);
			case PIGMENT -> form.choice(field, Pigment.class);
			case SITE -> form.choice(field, BodySite.class);
			case GOAL -> form.choice(field, Goal.class);
			case WAVELENGTH -> form.whole(field);
			case DEVICE, OPERATOR, CLINIC -> form.id(field);
			case ALL, MONTH -> null;
		});
		return (wanted == null) ? null : (wanted instanceof Enum<?> constant) ? constant.name() : wanted.toString();
	}

	private static void check(Form form, String field, Measure measure, Dimension dimension) {
		if (!measure.has(dimension)) {
			form.tried(() -> {
				throw form.mistake(field, "ofSittings");
			});
		}
	}

	private static <E extends Enum<E>> E choice(Form form, String field, Class<E> type, E usual) {
		E chosen = form.tried(() -> form.choice(field, type));
		return (chosen == null) ? usual : chosen;
	}

	/** Returns the name of the field of a dimension. */
	public static String field(Dimension dimension) {
		return dimension.name().toLowerCase(Locale.ROOT);
	}

	/** Returns the dimensions that can be filtered by a field of their own. */
	public List<Dimension> filtered() {
		return FILTERED;
	}

	/** Returns the dimensions of rows and columns. */
	public List<Dimension> dimensions() {
		return Arrays.asList(Dimension.values());
	}

	FindPivot query(ClinicScope reach) {
		return new FindPivot(this.within.scope(reach), this.measure, this.rows, this.columns, this.filters);
	}

	PivotFilter during(Days days) {
		return new PivotFilter(this.within.during(days), this.measure, this.rows, this.columns, this.filters);
	}

	/** Returns the address of the page, or of a file with that extension. */
	public String address(String extension) {
		UriComponentsBuilder address = UriComponentsBuilder.fromPath(ReportFilter.PIVOT + extension)
			.queryParam("measure", this.measure)
			.queryParam("rows", this.rows)
			.queryParam("columns", this.columns);
		if (this.within.clinicId() != null) {
			address.queryParam("clinicId", this.within.clinicId());
		}
		day(address, "from", this.within.from());
		day(address, "to", this.within.to());
		this.filters.forEach((dimension, group) -> address.queryParam(field(dimension), "{" + dimension + "}"));
		return address.encode().buildAndExpand(texts()).toUriString();
	}

	private Map<String, Object> texts() {
		Map<String, Object> texts = new HashMap<>();
		this.filters.forEach((dimension, group) -> texts.put(dimension.name(), group));
		return texts;
	}

	private static void day(UriComponentsBuilder address, String name, @Nullable LocalDate day) {
		if (day != null) {
			address.queryParam(name, day);
		}
	}

}
