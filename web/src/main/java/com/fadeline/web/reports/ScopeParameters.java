package com.fadeline.web.reports;

import java.time.LocalDate;

import com.fadeline.api.id.ClinicId;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.messages.ClinicScope;
import com.fadeline.web.problems.MalformedRequestException;
import org.jspecify.annotations.Nullable;

/**
 * Request parameters that every report has.
 *
 * @param clinicId null for all clinics of the requester
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 */
public record ScopeParameters(@Nullable ClinicId clinicId, @Nullable LocalDate from, @Nullable LocalDate to) {

	private static final int LAST_YEAR = 9999;

	/**
	 * Returns the scope that they name.
	 * @param reach resolver of the clinics of the requester
	 * @throws MalformedRequestException if a day is not in the years 1 to 9999, or the
	 * last is before the first
	 */
	public ReportScope scope(ClinicScope reach) {
		checkYear("from", this.from);
		checkYear("to", this.to);
		if (this.from != null && this.to != null && this.to.isBefore(this.from)) {
			throw new MalformedRequestException("to",
					"'%s' is before 'from', which is '%s'".formatted(this.to, this.from));
		}
		return new ReportScope(reach.clinics(this.clinicId), this.from, this.to);
	}

	private static void checkYear(String field, @Nullable LocalDate day) {
		if (day != null && (day.getYear() < 1 || day.getYear() > LAST_YEAR)) {
			throw new MalformedRequestException(field,
					"'%s' is not within the years 1 to %d".formatted(day, LAST_YEAR));
		}
	}

}
