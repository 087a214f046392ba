package com.fadeline.demo;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import com.fadeline.api.report.Grouping;
import com.fadeline.api.report.ReportQuery.FindReactionRates;
import com.fadeline.api.report.ReportQuery.FindReactions;
import com.fadeline.api.report.ReportScope;

import static org.assertj.core.api.Assertions.assertThat;

/** The reports on reactions in the demo clinics, against a recount from the events. */
@DemoReportsTest
class DemoReactionReportsTests {

	@Autowired
	ReportedDemo demo;

	@Test
	void the_reactions_agree() {
		this.demo.scopes.forEach((scope) -> FindReactions.GROUPINGS.forEach((groupBy) -> this.demo
			.agrees(new FindReactions(scope, groupBy), this.demo.recount.reactions(scope, groupBy))));
	}

	@Test
	void the_reaction_rates_agree() {
		this.demo.scopes.forEach((scope) -> FindReactionRates.GROUPINGS.forEach((groupBy) -> this.demo
			.agrees(new FindReactionRates(scope, groupBy), this.demo.recount.rates(scope, groupBy))));
		assertThat(this.demo.recount.rates(ReportScope.ALL, Grouping.OPERATOR).funnel()).isNotNull();
	}

}
