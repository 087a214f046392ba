package com.fadeline.api.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.course.CompletionOutcome;

/**
 * Read model of the overview of a clinic. A rate is null if there is nothing to divide
 * by.
 */
public record OverviewReport(ReportScope scope, Courses courses, Sittings sittings,
		Bookings bookings) implements Report {

	/**
	 * Read model of the courses opened in the period, in their present state.
	 *
	 * @param lost of the open ones, those whose client has not come for long
	 * @param completionRate share of the ended courses that were completed
	 * @param outcomes completed courses by their outcome
	 * @param meanSittings mean of the sittings done here in completed courses
	 * @param medianSittings median of the same; the lower middle if there are two
	 */
	public record Courses(long opened, long open, long lost, long completed, long discontinued,
			@Nullable Double completionRate, Map<CompletionOutcome, Long> outcomes, @Nullable Double meanSittings,
			@Nullable Integer medianSittings) {
	}

	/**
	 * Read model of the sittings done here in the period.
	 *
	 * @param elsewhere sittings done elsewhere before the courses opened in the period;
	 * in no other figure
	 * @param weeks the weeks with sittings, oldest first
	 */
	public record Sittings(long recorded, long laser, long saline, long elsewhere, List<Week> weeks) {

		public Sittings {
			weeks = List.copyOf(weeks);
		}

	}

	/** Read model of the sittings of one week, as far as it is within the period. */
	public record Week(LocalDate monday, long laser, long saline) {
	}

	/**
	 * Read model of the sittings booked for the period.
	 *
	 * @param pending neither done, missed nor cancelled yet
	 * @param noShowRate share of the bookings due (kept or missed) that were missed
	 * @param cancellationRate share of the bookings settled (kept, missed or cancelled)
	 * that were cancelled
	 */
	public record Bookings(long kept, long noShows, long cancelled, long pending, @Nullable Double noShowRate,
			@Nullable Double cancellationRate) {
	}

}
