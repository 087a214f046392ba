package com.fadeline.web.reports;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

/** Enumeration of the periods that the dashboard offers, in display order. */
public enum Preset {

	THIS_MONTH, LAST_MONTH, LAST_QUARTER, LAST_TWELVE_MONTHS, ALL;

	private static final int QUARTER = 3;

	private static final int YEAR = 12;

	public Days on(LocalDate today) {
		LocalDate month = today.withDayOfMonth(1);
		return switch (this) {
			case THIS_MONTH -> new Days(month, today);
			case LAST_MONTH -> new Days(month.minusMonths(1), month.minusDays(1));
			case LAST_QUARTER -> {
				LocalDate quarter = month.minusMonths((month.getMonthValue() - 1) % QUARTER);
				yield new Days(quarter.minusMonths(QUARTER), quarter.minusDays(1));
			}
			case LAST_TWELVE_MONTHS -> new Days(month.minusMonths(YEAR), month.minusDays(1));
			case ALL -> new Days(null, null);
		};
	}

	/**
	 * Value object of a period from its first to its last day.
	 *
	 * @param from null for no limit
	 * @param to null for no limit
	 */
	public record Days(@Nullable LocalDate from, @Nullable LocalDate to) {

		/**
		 * Returns the time before of the same length: as many months if it begins with a
		 * month, up to the same day if it ends within one, else as many days.
		 */
		static Days before(LocalDate from, LocalDate to) {
			if (from.getDayOfMonth() > 1) {
				return new Days(from.minusDays(ChronoUnit.DAYS.between(from, to) + 1), from.minusDays(1));
			}
			long months = ChronoUnit.MONTHS.between(YearMonth.from(from), YearMonth.from(to)) + 1;
			boolean whole = to.equals(to.with(TemporalAdjusters.lastDayOfMonth()));
			return new Days(from.minusMonths(months), whole ? from.minusDays(1) : to.minusMonths(months));
		}

	}

}
