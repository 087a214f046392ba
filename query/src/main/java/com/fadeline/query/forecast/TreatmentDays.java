package com.fadeline.query.forecast;

import com.fadeline.api.Policy;
import com.fadeline.api.course.Phototype;
import com.fadeline.api.course.ProgressView.Remaining;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out on which days a course may and should go on. */
public final class TreatmentDays {

	private TreatmentDays() {
	}

	/**
	 * The first day on which any zone may be treated again.
	 * @param lastTreated the last day on which each zone was treated
	 * @return null where no such day is known
	 */
	public static @Nullable LocalDate earliestPermitted(Collection<LocalDate> lastTreated, Policy.Interval interval) {
		return firstAfter(lastTreated, interval.floorDays());
	}

	/**
	 * The first day on which that is recommended.
	 * @param lastTreated the last day on which each zone was treated
	 * @return null where no such day is known
	 */
	public static @Nullable LocalDate recommendedFrom(Collection<LocalDate> lastTreated, Policy.Interval interval,
			@Nullable Phototype phototype) {
		return firstAfter(lastTreated, interval.recommendedDays(phototype));
	}

	private static @Nullable LocalDate firstAfter(Collection<LocalDate> lastTreated, int days) {
		return lastTreated.stream().min(LocalDate::compareTo).map((day) -> day.plusDays(days)).orElse(null);
	}

	/**
	 * First and last day of the 80 % range for the sitting that reaches the target, if
	 * each follows the one before at the interval.
	 * @param today the first day where the target may be reached already
	 * @param next day of the next sitting, booked or recommended; a past one counts as
	 * today
	 * @param intervalDays days from one sitting to the next
	 * @return empty where nothing remains or more than the forecast looks ahead
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
