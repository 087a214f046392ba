package com.fadeline.demo;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReactionRatesReport;
import com.fadeline.api.report.ReactionsReport;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports on reactions in the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoReactionReportsTests {

	@Autowired
	ReportedDemo demo;

	@BeforeEach
	void fill() throws Exception {
		this.demo.fill();
	}

	@Test
	void the_reactions_agree() {
		this.demo.scopes.forEach((scope) -> FindReactions.GROUPINGS
			.forEach((groupBy) -> assertThat(this.demo.ask(new FindReactions(scope, groupBy), ReactionsReport.class))
				.as("%s", scope)
				.usingRecursiveComparison(ReportedDemo.CLOSELY)
				.isEqualTo(this.demo.recount.reactions(scope, groupBy))));
	}

	@Test
	void the_reaction_rates_agree() {
		this.demo.scopes.forEach((scope) -> FindReactionRates.GROUPINGS.forEach(
				(groupBy) -> assertThat(this.demo.ask(new FindReactionRates(scope, groupBy), ReactionRatesReport.class))
					.as("%s", scope)
					.usingRecursiveComparison(ReportedDemo.CLOSELY)
					.isEqualTo(this.demo.recount.rates(scope, groupBy))));
		assertThat(this.demo.recount.rates(ReportScope.ALL, Grouping.OPERATOR).funnel()).isNotNull();
	}

}
