package com.fadeline.demo;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.Insights;
import com.fadeline.api.report.Insights.OfPhototype;
import com.fadeline.api.report.Insights.Stopping;
import com.fadeline.api.report.ReportQuery.FindInsights;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The answers about the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoAnswersTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void the_answers_agree() {
		List.of(ReportScope.ALL, this.demo.scopes.get(1), this.demo.scopes.get(2)).forEach((scope) -> {
			Insights told = this.demo.ask(new FindInsights(scope), Insights.class);
			this.demo.agrees(new FindInsights(scope),
					this.demo.recount.insights(scope,
							told.operators()
								.stream()
								.filter(Stopping::more)
								.map(Stopping::operatorId)
								.collect(Collectors.toSet())));
		});
		assertThat(this.demo.recount.insights(ReportScope.ALL, Set.of()).devices()).flatExtracting(OfPhototype::devices)
			.anyMatch((device) -> device.againstExpected() != null)
			.anyMatch((device) -> device.againstExpected() == null);
	}

}
