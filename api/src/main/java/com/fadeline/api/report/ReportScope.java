package com.fadeline.api.report;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.id.ClinicId;

/**
 * Value object of what a report covers; null is unlimited.
 *
 * @param clinics the clinics covered
 * @param from the first day, in the time zone of each clinic
 * @param to the last day
 */
public record ReportScope(@Nullable Set<ClinicId> clinics, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Scope without limits. */
	public static final ReportScope ALL = new ReportScope(null, null, null);

}
