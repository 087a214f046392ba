package com.fadeline.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindClearance;
import com.fadeline.api.report.ReportQuery.FindSittings;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** How far the courses of the demo clinics came, against a recount from the events. */
@DemoReportsTest
class DemoClearanceReportTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void the_sittings_to_the_target_agree() {
		this.demo.scopes.forEach((scope) -> FindSittings.GROUPINGS.forEach((groupBy) -> this.demo
			.agrees(new FindSittings(scope, groupBy), this.demo.recount.sittings(scope, groupBy))));
	}

	@Test
	void the_courses_at_their_target_agree() {
		this.demo.scopes.forEach((scope) -> FindClearance.GROUPINGS.forEach((groupBy) -> this.demo
			.agrees(new FindClearance(scope, groupBy), this.demo.recount.clearance(scope, groupBy))));
		assertThat(this.demo.recount.clearance(ReportScope.ALL, Grouping.ALL).rows()).hasSizeGreaterThan(5)
			.anyMatch((row) -> row.reached() > 0)
			.anyMatch((row) -> row.stopped() > 0)
			.anyMatch((row) -> row.lost() > 0);
	}

}
