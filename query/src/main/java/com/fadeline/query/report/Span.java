package com.fadeline.query.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.ReportScope;
import com.fadeline.query.report.CellTable.Grain;

/**
 * Covers the days of a scope by whole weeks, and the days that are left on either side.
 */
final class Span {

	private Span() {
	}

	/** The condition on the cells that make up the scope, each day in one of them. */
	static Condition of(ReportScope scope) {
		@Nullable LocalDate from = scope.from();
		@Nullable LocalDate to = scope.to();
		@Nullable LocalDate firstWeek = (from == null) ? null : from.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
		@Nullable LocalDate lastWeek = (to == null) ? null : CellTable.monday(to.plusDays(1)).minusWeeks(1);
		Condition weeks = cells(Grain.WEEK, firstWeek, lastWeek);
		if (firstWeek != null && lastWeek != null && lastWeek.isBefore(firstWeek)) {
			return cells(Grain.DAY, from, to);
		}
		Condition days = cells(Grain.DAY, from, (firstWeek == null) ? null : firstWeek.minusDays(1));
		Condition rest = cells(Grain.DAY, (lastWeek == null) ? null : lastWeek.plusWeeks(1), to);
		if (from == null && to == null) {
			return weeks;
		}
		if (from == null) {
			return weeks.or(rest);
		}
		return (to == null) ? weeks.or(days) : weeks.or(days).or(rest);
	}

	private static Condition cells(Grain grain, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new Condition("grain = ?", grain.name()).notBefore("starts_on", from).notAfter("starts_on", to);
	}

}
