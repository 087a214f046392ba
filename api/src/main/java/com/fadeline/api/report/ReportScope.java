package com.fadeline.api.report;

import java.time.LocalDate;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.ClinicId;

/**
 * What a report covers; null leaves it open.
 *
 * @param clinics the clinics it is about
 * @param from the first day, in the time zone of each clinic
 * @param to the last day
 */
public record ReportScope(@Nullable Set<ClinicId> clinics, @Nullable LocalDate from, @Nullable LocalDate to) {

	/** Everything there is. */
	public static final ReportScope ALL = new ReportScope(null, null, null);

}
