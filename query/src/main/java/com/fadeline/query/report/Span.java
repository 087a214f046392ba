package com.fadeline.query.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import com.fadeline.api.report.ReportScope;

/**
 * Calculator that covers the days of a scope by whole months or weeks, and the remaining
 * days on either side.
 */
final class Span {

	private Span() {
	}

	/**
	 * Returns the condition for the cells that make up the scope, each day in one of
	 * them.
	 * @param whole the span that covers as much as possible
	 */
	static Condition of(ReportScope scope, Grain whole) {
		@Nullable LocalDate from = scope.from();
		@Nullable LocalDate to = scope.to();
		@Nullable LocalDate first = (from == null) ? null : whole.later(whole.startOf(from.minusDays(1)), 1);
		@Nullable LocalDate last = (to == null) ? null : whole.later(whole.startOf(to.plusDays(1)), -1);
		if (first != null && last != null && last.isBefore(first)) {
			return cells(Grain.DAY, from, to);
		}
		Condition condition = cells(whole, first, last);
		if (first != null && !first.equals(from)) {
			condition.or(cells(Grain.DAY, from, first.minusDays(1)));
		}
		if (to != null && last != null && !whole.later(last, 1).isAfter(to)) {
			condition.or(cells(Grain.DAY, whole.later(last, 1), to));
		}
		return condition;
	}

	private static Condition cells(Grain grain, @Nullable LocalDate from, @Nullable LocalDate to) {
		return new Condition("grain = ?", grain.name()).notBefore("starts_on", from).notAfter("starts_on", to);
	}

}
