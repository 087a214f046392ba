package com.fadeline.query.report;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTests {

	@Test
	void everything_is_all_months() {
		assertThat(span(Grain.MONTH, null, null)).isEqualTo("MONTH *..*");
	}

	@Test
	void days_on_either_side_of_whole_months_are_taken_one_by_one() {
		assertThat(span(Grain.MONTH, "2026-01-31", "2026-04-01"))
			.isEqualTo("MONTH 2026-02-01..2026-03-01 or DAY 2026-01-31..2026-01-31 or DAY 2026-04-01..2026-04-01");
	}

	@Test
	void whole_months_leave_no_day() {
		assertThat(span(Grain.MONTH, "2026-02-01", "2026-02-28")).isEqualTo("MONTH 2026-02-01..2026-02-01");
	}

	@Test
	void a_time_without_a_whole_month_is_days_alone() {
		assertThat(span(Grain.MONTH, "2026-02-02", "2026-03-30")).isEqualTo("DAY 2026-02-02..2026-03-30");
	}

	@Test
	void an_open_end_is_months() {
		assertThat(span(Grain.MONTH, "2026-01-07", null))
			.isEqualTo("MONTH 2026-02-01..* or DAY 2026-01-07..2026-01-31");
		assertThat(span(Grain.MONTH, null, "2026-01-30"))
			.isEqualTo("MONTH *..2025-12-01 or DAY 2026-01-01..2026-01-30");
		assertThat(span(Grain.MONTH, null, "2026-01-31")).isEqualTo("MONTH *..2026-01-01");
	}

	@Test
	void weeks_begin_on_monday() {
		assertThat(span(Grain.WEEK, "2026-01-07", "2026-01-27"))
			.isEqualTo("WEEK 2026-01-12..2026-01-19 or DAY 2026-01-07..2026-01-11 or DAY 2026-01-26..2026-01-27");
		assertThat(span(Grain.WEEK, "2026-01-12", "2026-01-18")).isEqualTo("WEEK 2026-01-12..2026-01-12");
	}

	private static String span(Grain whole, String from, String to) {
		Condition condition = Span.of(new ReportScope(null, (from == null) ? null : LocalDate.parse(from),
				(to == null) ? null : LocalDate.parse(to)), whole);
		StringBuilder told = new StringBuilder();
		int next = 0;
		for (String part : condition.sql().split(" or ")) {
			told.append(told.isEmpty() ? "" : " or ").append(condition.arguments()[next++]).append(' ');
			told.append(part.contains(">=") ? condition.arguments()[next++] : "*").append("..");
			told.append(part.contains("<=") ? condition.arguments()[next++] : "*");
		}
		return told.toString();
	}

}
