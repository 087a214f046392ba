package com.fadeline.demo;

import java.util.List;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.ReliabilityReport;
import com.fadeline.api.report.ReportQuery.FindReliability;

import static org.assertj.core.api.Assertions.assertThat;

/** The past forecasts of the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoReliabilityReportTests {

	@Autowired
	ReportedDemo demo;

	@BeforeEach
	void fill() throws Exception {
		this.demo.fill();
	}

	@Test
	void the_past_forecasts_agree() {
		List.of(this.demo.scopes.get(1), this.demo.scopes.get(2))
			.forEach((scope) -> assertThat(this.demo.ask(new FindReliability(scope), ReliabilityReport.class))
				.as("%s", scope)
				.usingRecursiveComparison(ReportedDemo.CLOSELY)
				.isEqualTo(this.demo.forecasts.report(scope)));
	}

}
