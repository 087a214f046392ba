package com.fadeline.demo;

import java.util.stream.Stream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.CompletenessReport;
import com.fadeline.api.report.ReportQuery.FindCompleteness;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The report on incomplete records of the demo clinics, against a recount from the
 * events.
 */
@DemoReportsTest
class DemoCompletenessReportTests {

	@Autowired
	ReportedDemo demo;

	@BeforeEach
	void fill() throws Exception {
		this.demo.fill();
	}

	@Test
	void the_completeness_agrees() {
		this.demo.scopes.forEach((scope) -> FindCompleteness.GROUPINGS.forEach((groupBy) -> Stream.of(0, 1)
			.forEach((page) -> assertThat(
					this.demo.ask(new FindCompleteness(scope, groupBy, page, 7), CompletenessReport.class))
				.as("%s", scope)
				.usingRecursiveComparison(ReportedDemo.CLOSELY)
				.isEqualTo(this.demo.recount.completeness(scope, groupBy, page, 7)))));
	}

}
