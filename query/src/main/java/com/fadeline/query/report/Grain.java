package com.fadeline.query.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjuster;
import java.time.temporal.TemporalAdjusters;

import com.fadeline.api.report.Grouping;

/** Time span that a stored cell sums up. */
enum Grain {

	DAY(ChronoUnit.DAYS, (day) -> day), WEEK(ChronoUnit.WEEKS, TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
	MONTH(ChronoUnit.MONTHS, TemporalAdjusters.firstDayOfMonth());

	private final ChronoUnit unit;

	private final TemporalAdjuster start;

	Grain(ChronoUnit unit, TemporalAdjuster start) {
		this.unit = unit;
		this.start = start;
	}

	/**
	 * Returns whether the figure is summed up by this span: weeks contain only the number
	 * of sittings.
	 */
	boolean sumsUp(Cell cell) {
		return this != WEEK || (cell.figure() == Figure.SITTING && cell.dimension() == Grouping.ALL);
	}

	/** Returns the first day of the span that contains a day. */
	LocalDate startOf(LocalDate day) {
		return day.with(this.start);
	}

	/** Returns the start that many spans later; earlier if negative. */
	LocalDate later(LocalDate start, int times) {
		return start.plus(times, this.unit);
	}

}
