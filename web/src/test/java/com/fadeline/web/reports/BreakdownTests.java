package com.fadeline.web.reports;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fadeline.api.report.Dimension;
import com.fadeline.api.report.Measure;
import com.fadeline.api.report.PivotReport;
import com.fadeline.api.report.PivotReport.Cell;
import com.fadeline.api.report.ReportQuery.FindPivot;
import com.fadeline.api.report.ReportScope;
import com.fadeline.web.HttpTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.http.HttpStatus;

import static org.assertj.core.api.Assertions.assertThat;

class BreakdownTests extends HttpTest {

	private static final String BREAKDOWN = "/api/reports/breakdown";

	private final List<FindPivot> asked = new ArrayList<>();

	@BeforeEach
	void show() {
		this.buses.answer(FindPivot.class, (query) -> {
			this.asked.add(query);
			return new PivotReport(ReportScope.ALL, query.measure(), query.rows(), query.columns(), 10,
					List.of(new Cell("II", "2026-01", 40, 0.25, 0.1419, 0.4019)));
		});
	}

	@Test
	void the_figures_of_the_page_are_answered_as_data() {
		assertThat(get(BREAKDOWN
				+ "?measure=AFFECTED&rows=PHOTOTYPE&from=2026-01-01&site=FACE&wavelength=1064&method=LASER&goal=LIGHTENING"))
			.hasStatusOk()
			.bodyJson()
			.hasPathSatisfying("$.cells[0].value", (value) -> value.assertThat().isEqualTo(0.25))
			.hasPathSatisfying("$.columns", (value) -> value.assertThat().isEqualTo("MONTH"));
		assertThat(this.asked).singleElement().satisfies((query) -> {
			assertThat(query.measure()).isEqualTo(Measure.AFFECTED);
			assertThat(query.scope().from()).isEqualTo(LocalDate.of(2026, 1, 1));
			assertThat(query.filters()).isEqualTo(Map.of(Dimension.SITE, "FACE", Dimension.WAVELENGTH, "1064",
					Dimension.METHOD, "LASER", Dimension.GOAL, "LIGHTENING"));
		});
	}

	@Test
	void a_period_stands_for_its_days() {
		assertThat(get(BREAKDOWN + "?period=LAST_QUARTER")).hasStatusOk();

		assertThat(this.asked.getLast().scope().from()).isNotNull();
		assertThat(this.asked.getLast().rows()).isEqualTo(Dimension.METHOD);
	}

	@ParameterizedTest
	@CsvSource({ "measure=NO_SHOWS&rows=DEVICE, rows", "measure=COURSES&method=LASER, method",
			"period=ALL&from=2026-01-01, period", "measure=MAGIC, measure", "from=2026-02-01&to=2026-01-01, to" })
	void what_cannot_be_counted_is_refused_with_its_field(String parameters, String field) {
		assertThat(get(BREAKDOWN + "?" + parameters)).hasStatus(HttpStatus.BAD_REQUEST)
			.bodyText()
			.contains("\"field\":\"%s\"".formatted(field));
		assertThat(this.asked).isEmpty();
	}

}
