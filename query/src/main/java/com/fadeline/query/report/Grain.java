package com.fadeline.query.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

import com.fadeline.api.report.Grouping;

/** How much time a stored cell sums up. */
enum Grain {

	DAY(ChronoUnit.DAYS, (day) -> day), WEEK(ChronoUnit.WEEKS, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
	MONTH(ChronoUnit.MONTHS, TemporalAdjusters.firstDayOfMonth());

	private final ChronoUnit unit;

	private final TemporalAdjuster start;

	Grain(ChronoUnit unit, TemporalAdjuster start) {
		this.unit = unit;
		this.start = start;
	}

	/** Whether the figure is summed up so: by weeks is only told how many sittings. */
	boolean sumsUp(Cell cell) {
		return this != WEEK || (cell.figure() == Figure.SITTING && cell.dimension() == Grouping.ALL);
	}

	/** The first day of the time that a day is in. */
	LocalDate startOf(LocalDate day) {
		return day.with(this.start);
	}

	/** The start so many times later, or earlier. */
	LocalDate later(LocalDate start, int times) {
		return start.plus(times, this.unit);
	}

}
