package com.fadeline.demo;

import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.ReportQuery.FindCompleteness;

/**
 * The report on incomplete records of the demo clinics, against a recount from the
 * events.
 */
@DemoReportsTest
class DemoCompletenessReportTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void the_completeness_agrees() {
		this.demo.scopes.forEach((scope) -> FindCompleteness.GROUPINGS.forEach((groupBy) -> Stream.of(0, 1)
			.forEach((page) -> this.demo.agrees(new FindCompleteness(scope, groupBy, page, 7),
					this.demo.recount.completeness(scope, groupBy, page, 7)))));
	}

}
