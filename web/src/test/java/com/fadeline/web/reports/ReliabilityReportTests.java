package com.fadeline.web.reports;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;

import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReliabilityReport.Row;
import com.fadeline.api.report.ReliabilityReport.Statement;
import com.fadeline.api.report.ReportQuery.FindReliability;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.HttpTest;

import static org.assertj.core.api.Assertions.assertThat;

class ReliabilityReportTests extends HttpTest {

	private static final Row RANGE = new Row(2, Statement.RANGE, null, null, 34, 24, 6, 4, 0.8, 0.8, 0.627, 0.907);

	private static final Row CHANCE = new Row(2, Statement.WITHIN_PLAN, 0.6, 0.8, 20, 12, 6, 2, 0.71, 0.6667, 0.4375,
			0.837);

	@Test
	void shares_are_shown_with_their_interval_and_drawn_against_the_chance() {
		show(40, 3, RANGE, CHANCE);

		assertThat(get("/dashboard?report=RELIABILITY")).hasStatusOk()
			.bodyText()
			.contains("40 courses compared", "Not compared: 3 courses opened earlier",
					"after 2 sittings: within the range", "80\u00a0% (63\u00a0% to 91\u00a0%)",
					"after 2 sittings: 60 to 80 %", "&quot;label&quot;:&quot;as stated&quot;", "66.7")
			.doesNotContainPattern("<td>\\s*too few to judge");
	}

	@Test
	void a_clinic_of_eight_courses_sees_numbers_and_that_they_are_too_few() {
		List<Row> rows = new ArrayList<>();
		for (int after : new int[] { 0, 2, 4 }) {
			rows.add(few(after, Statement.RANGE, null));
			rows.add(few(after, Statement.LIKELY, null));
			rows.add(few(after, Statement.WITHIN_PLAN, 0.8));
		}
		show(8, 0, rows.toArray(Row[]::new));

		assertThat(get("/dashboard?report=RELIABILITY")).hasStatusOk()
			.bodyText()
			.contains("8 courses compared", "after no sittings: within the range")
			.containsPattern("<td>\\s*too few to judge")
			.doesNotContain("<canvas", "Not compared");
	}

	@Test
	void each_statement_is_a_line_of_csv() {
		show(40, 0, RANGE, CHANCE);

		assertThat(this.http.get().uri("/api/reports/reliability").header(HttpHeaders.ACCEPT, "text/csv")).hasStatusOk()
			.hasBodyTextEqualTo(
					"""
							afterSittings,statement,chanceFrom,chanceTo,forecasts,cameTrue,failed,undecided,said,trueRate,low,high
							2,RANGE,,,34,24,6,4,0.8,0.8,0.627,0.907
							2,WITHIN_PLAN,0.6,0.8,20,12,6,2,0.71,0.6667,0.4375,0.837
							""");
	}

	private static Row few(int after, Statement statement, @Nullable Double from) {
		return new Row(after, statement, from, (from == null) ? null : from + 0.2, 8, 5, 1, 2, 0.8, null, null, null);
	}

	private void show(long courses, long leftOut, Row... rows) {
		this.buses.show(FindReliability.class,
				new ReliabilityReport(ReportScope.ALL, 10, courses, leftOut, List.of(rows)));
	}

}
