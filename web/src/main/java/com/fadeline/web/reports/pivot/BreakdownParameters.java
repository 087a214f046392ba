package com.fadeline.web.reports.pivot;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Goal;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.Method;
import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.problems.MalformedRequestException;
import com.fadeline.web.reports.Preset;
import com.fadeline.web.reports.ScopeParameters;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * Request parameters of the breakdown over REST; those of its page, and the same if left
 * out.
 */
record BreakdownParameters(
		@Parameter(description = "Null for all clinics of the requester") @Nullable ClinicId clinicId,
		@Nullable LocalDate from, @Nullable LocalDate to,
		@Parameter(description = "In place of days: a period up to today") @Nullable Preset period,
		@Parameter(description = "SITTINGS if left out") @Nullable Measure measure,
		@Parameter(
				description = "METHOD if left out, or GOAL where the measure has no method") @Nullable Dimension rows,
		@Parameter(description = "MONTH if left out") @Nullable Dimension columns, @Nullable Method method,
		@Nullable UUID device, @Parameter(description = "In nm") @Nullable Integer wavelength, @Nullable UUID operator,
		@Nullable Phototype phototype, @Nullable Pigment pigment, @Nullable BodySite site, @Nullable Goal goal) {

	/**
	 * Returns the query that they name.
	 * @param today today in the clinic
	 * @throws MalformedRequestException if the measure has no such group, or a period and
	 * days are named
	 */
	FindPivot query(ClinicScope reach, LocalDate today) {
		Measure measure = Objects.requireNonNullElse(this.measure, Measure.SITTINGS);
		Dimension rows = Objects.requireNonNullElse(this.rows,
				measure.has(Dimension.METHOD) ? Dimension.METHOD : Dimension.GOAL);
		Dimension columns = Objects.requireNonNullElse(this.columns, Dimension.MONTH);
		check("rows", measure, rows);
		check("columns", measure, columns);
		Map<Dimension, String> filters = filters();
		filters.keySet().forEach((dimension) -> check(PivotFilter.field(dimension), measure, dimension));
		return new FindPivot(within(today).scope(reach), measure, rows, columns, filters);
	}

	private ScopeParameters within(LocalDate today) {
		if (this.period == null) {
			return new ScopeParameters(this.clinicId, this.from, this.to);
		}
		if (this.from != null || this.to != null) {
			throw new MalformedRequestException("period", "stands in place of 'from' and 'to'; send one or the other");
		}
		Preset.Days days = this.period.on(today);
		return new ScopeParameters(this.clinicId, days.from(), days.to());
	}

	private Map<Dimension, String> filters() {
		Map<Dimension, String> filters = new EnumMap<>(Dimension.class);
		add(filters, Dimension.METHOD, this.method);
		add(filters, Dimension.DEVICE, this.device);
		add(filters, Dimension.WAVELENGTH, this.wavelength);
		add(filters, Dimension.OPERATOR, this.operator);
		add(filters, Dimension.PHOTOTYPE, this.phototype);
		add(filters, Dimension.PIGMENT, this.pigment);
		add(filters, Dimension.SITE, this.site);
		add(filters, Dimension.GOAL, this.goal);
		return filters;
	}

	private static void add(Map<Dimension, String> filters, Dimension dimension, @Nullable Object wanted) {
		if (wanted != null) {
			filters.put(dimension, (wanted instanceof Enum<?> constant) ? constant.name() : wanted.toString());
		}
	}

	private static void check(String field, Measure measure, Dimension dimension) {
		if (!measure.has(dimension)) {
			throw new MalformedRequestException(field,
					"'%s' is not known of %s, which has no sitting; choose another".formatted(dimension, measure));
		}
	}

}
