package com.fadeline.demo;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import org.apache.commons.math3.distribution.TDistribution;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.FadingReport;
import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindFading;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/** The report on the fading of the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoFadingReportTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void the_fading_agrees() {
		this.demo.scopes.forEach((scope) -> FindFading.GROUPINGS.forEach((groupBy) -> this.demo
			.agrees(new FindFading(scope, groupBy), this.demo.recount.fading(scope, groupBy))));
	}

	@Test
	void observed_by_expected_has_an_interval_where_there_are_ten_courses() {
		List<FadingReport.Row> rows = this.demo.scopes.stream()
			.flatMap((scope) -> FindFading.GROUPINGS.stream()
				.map((grouping) -> this.demo.ask(new FindFading(scope, grouping), FadingReport.class)))
			.flatMap((report) -> report.rows().stream())
			.toList();

		assertThat(rows).filteredOn((row) -> row.measuredCourses() >= 10)
			.isNotEmpty()
			.allMatch((row) -> row.againstExpectedLow() < row.againstExpected()
					&& row.againstExpected() < row.againstExpectedHigh());
		assertThat(rows).filteredOn((row) -> row.measuredCourses() < 10)
			.isNotEmpty()
			.allMatch((row) -> row.againstExpected() == null && row.againstExpectedLow() == null
					&& row.againstExpectedHigh() == null);
	}

	@Test
	void the_view_for_bi_tools_states_the_same_of_a_clinic() {
		ReportScope clinic = this.demo.scopes.get(1);
		for (Grouping grouping : List.of(Grouping.ALL, Grouping.METHOD, Grouping.WAVELENGTH, Grouping.PHOTOTYPE,
				Grouping.PIGMENT, Grouping.OPERATOR, Grouping.DEVICE)) {
			Map<String, FadingReport.Row> told = new TreeMap<>();
			this.demo.recount.fading(clinic, grouping)
				.rows()
				.stream()
				.filter((row) -> row.measuredCourses() > 0)
				.forEach((row) -> told.put(row.group(), row));
			Set<String> seen = new TreeSet<>();
			this.demo.database.sql("""
					select value, courses, observed_by_expected, standard_error from report.observed_by_expected
					where clinic_id = ? and dimension = ?
					""").params(clinic.clinics().iterator().next().value(), grouping.name()).query((row) -> {
				FadingReport.Row other = told.get(row.getString("value"));
				assertThat(row.getLong("courses")).isEqualTo(other.measuredCourses());
				if (other.againstExpected() == null) {
					assertThat(row.getObject("observed_by_expected")).isNull();
					assertThat(row.getObject("standard_error")).isNull();
				}
				else {
					double half = row.getDouble("standard_error")
							* new TDistribution(other.measuredCourses() - 1).inverseCumulativeProbability(0.975);
					double ratio = row.getDouble("observed_by_expected");
					assertThat(ratio).isCloseTo(other.againstExpected(), within(0.0002));
					assertThat(ratio - half).isCloseTo(other.againstExpectedLow(), within(0.0002));
					assertThat(ratio + half).isCloseTo(other.againstExpectedHigh(), within(0.0002));
				}
				seen.add(row.getString("value"));
			});
			assertThat(seen).as("%s", grouping).isEqualTo(told.keySet());
		}
	}

}
