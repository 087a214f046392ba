package com.fadeline.query.report;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;

import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

class SpanTests {

	@Test
	void everything_is_all_weeks() {
		assertThat(span(null, null)).isEqualTo("WEEK *..*");
	}

	@Test
	void days_on_either_side_of_whole_weeks_are_taken_one_by_one() {
		assertThat(span("2026-01-07", "2026-01-27"))
			.isEqualTo("WEEK 2026-01-12..2026-01-19 or DAY 2026-01-07..2026-01-11 or DAY 2026-01-26..2026-01-27");
	}

	@Test
	void whole_weeks_leave_no_day() {
		assertThat(span("2026-01-12", "2026-01-18"))
			.isEqualTo("WEEK 2026-01-12..2026-01-12 or DAY 2026-01-12..2026-01-11 or DAY 2026-01-19..2026-01-18");
	}

	@Test
	void a_time_without_a_whole_week_is_days_alone() {
		assertThat(span("2026-01-13", "2026-01-24")).isEqualTo("DAY 2026-01-13..2026-01-24");
	}

	@Test
	void an_open_end_is_weeks() {
		assertThat(span("2026-01-07", null)).isEqualTo("WEEK 2026-01-12..* or DAY 2026-01-07..2026-01-11");
		assertThat(span(null, "2026-01-27")).isEqualTo("WEEK *..2026-01-19 or DAY 2026-01-26..2026-01-27");
	}

	private static String span(String from, String to) {
		Condition condition = Span.of(new ReportScope(null, (from == null) ? null : LocalDate.parse(from),
				(to == null) ? null : LocalDate.parse(to)));
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
