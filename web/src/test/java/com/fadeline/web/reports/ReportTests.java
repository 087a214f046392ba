package com.fadeline.web.reports;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fadeline.api.Page;
import com.fadeline.api.course.CompletionOutcome;
import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.OverviewReport;
import com.fadeline.api.report.ReportQuery.FindCompleteness;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportQuery.FindOverview;
import com.fadeline.api.report.ReportScope;
import com.fadeline.api.report.RequiredFact;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests extends HttpTest {

	@BeforeEach
	void show() {
		this.buses.show(FindFading.class,
				new FadingReport(ReportScope.ALL, Grouping.METHOD, 10, List.of(
						new FadingReport.Row("LASER", 12, 10, 17.25, 10, 0.36, 0.2, 0.5, 1.07, 2, 3.5, 0.94, 1.2),
						new FadingReport.Row("=1+1", 1, 0, null, 0, null, null, null, null, 0, null, null, null))));
	}

	@Test
	void a_report_is_answered_as_json() {
		assertThat(get("/api/reports/fading?groupBy=METHOD")).hasStatusOk()
			.hasContentTypeCompatibleWith("application/json")
			.bodyJson()
			.isLenientlyEqualTo(json("""
					{'groupBy': 'METHOD', 'scope': {'clinics': null, 'from': null, 'to': null},
					 'rows': [{'group': 'LASER', 'sittings': 12, 'measured': 10, 'gainedPerSitting': 17.25}, {}]}"""));
	}

	@Test
	void a_report_is_answered_as_csv_and_no_text_in_it_is_a_formula() {
		assertThat(csv("/api/reports/fading")).hasStatusOk()
			.hasContentTypeCompatibleWith("text/csv;charset=UTF-8")
			.hasBodyTextEqualTo(
					"""
							group,sittings,measured,gainedPerSitting,measuredCourses,removedMedian,removedLowerQuartile,removedUpperQuartile,againstExpected,laterReadings,gainedLater,againstExpectedLow,againstExpectedHigh
							LASER,12,10,17.25,10,0.36,0.2,0.5,1.07,2,3.5,0.94,1.2
							"'=1+1",1,0,,0,,,,,0,,,
							""");
	}

	@Test
	void the_overview_is_one_figure_a_line() {
		this.buses.show(FindOverview.class, new OverviewReport(ReportScope.ALL,
				new OverviewReport.Courses(3, 1, 1, 1, 1, 0.5, Map.of(CompletionOutcome.TARGET_REACHED, 1L), 4.0, 4),
				new OverviewReport.Sittings(2, 2, 0, 5,
						List.of(new OverviewReport.Week(LocalDate.of(2026, 1, 5), 2, 0),
								new OverviewReport.Week(LocalDate.of(2026, 1, 26), 0, 1))),
				new OverviewReport.Bookings(1, 0, 0, 1, 0.0, null)));

		assertThat(csv("/api/reports/overview")).hasStatusOk()
			.bodyText()
			.startsWith("section,figure,of,value\n")
			.contains("courses,outcomes,TARGET_REACHED,1\n", "weeks,laser,2026-01-05,2\n", "weeks,laser,2026-01-12,0\n",
					"weeks,saline,2026-01-19,0\n", "weeks,saline,2026-01-26,1\n", "bookings,pending,,1\n",
					"bookings,cancellationRate,,\n");
	}

	@Test
	void facts_that_are_missing_are_rows() {
		this.buses.show(FindCompleteness.class,
				new CompletenessReport(ReportScope.ALL, Grouping.ALL, 2, 1, 0.5,
						List.of(new CompletenessReport.Row("ALL", RequiredFact.NEEDLE_LOT, 2, 1, 0.5)),
						new Page<>(List.of(), 0, 20, 1)));

		assertThat(csv("/api/reports/completeness")).hasStatusOk().hasBodyTextEqualTo("""
				group,fact,required,missing,missingRate
				ALL,NEEDLE_LOT,2,1,0.5
				""");
	}

	@ParameterizedTest
	@CsvSource({ "fading?groupBy=BASIS, groupBy", "fading?groupBy=colour, groupBy", "overview?groupBy=DEVICE, groupBy",
			"sittings?from=2026-02-30, from", "reactions?from=today, from",
			"overview?from=2026-02-02&to=2026-02-01, to", "overview?to=+999999999-01-01, to",
			"completeness?size=201, size", "completeness?page=1001, page", "fading?clinicId=here, clinicId" })
	void what_cannot_be_asked_is_reported(String path, String field) {
		for (MvcTestResult answer : List.of(get("/api/reports/" + path), csv("/api/reports/" + path))) {
			assertThat(answer).hasStatus(HttpStatus.BAD_REQUEST)
				.hasContentTypeCompatibleWith("application/problem+json");
			assertThat(answer).bodyJson().extractingPath("$.errors[0].field").isEqualTo(field);
		}
	}

	@Test
	void groupings_are_read_in_either_case() {
		assertThat(get("/api/reports/fading?groupBy=wavelength")).hasStatusOk();
	}

	private MvcTestResult csv(String path) {
		return this.http.get().uri(path).header(HttpHeaders.ACCEPT, "text/csv").exchange();
	}

}
