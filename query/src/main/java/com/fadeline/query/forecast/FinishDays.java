package com.fadeline.query.forecast;

import java.time.LocalDate;
import java.util.List;

import com.fadeline.api.course.query.ProgressView.Remaining;

/** Calculator of the days between which a course may reach its target. */
public final class FinishDays {

	private FinishDays() {
	}

	/**
	 * Returns the first and last day of the 80 % range for the sitting that reaches the
	 * target, if each follows the one before at the interval.
	 * @param today the first day if the target may be reached already
	 * @param next day of the next sitting, booked or recommended; a past one counts as
	 * today
	 * @param intervalDays days from one sitting to the next
	 * @return empty if nothing remains or more than the forecast covers
	 */
	public static List<LocalDate> finishBetween(Remaining remaining, LocalDate today, LocalDate next,
			int intervalDays) {
		if (remaining.high() == 0 || remaining.high() >= SittingsAhead.HORIZON) {
			return List.of();
		}
		LocalDate start = next.isBefore(today) ? today : next;
		LocalDate first = (remaining.low() == 0) ? today : start.plusDays((remaining.low() - 1L) * intervalDays);
		return List.of(first, start.plusDays((remaining.high() - 1L) * intervalDays));
	}

}
