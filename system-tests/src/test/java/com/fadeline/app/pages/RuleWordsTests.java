package com.fadeline.app.pages;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

import com.fadeline.api.Severity;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import com.fadeline.app.As;
import com.fadeline.app.FadelineTest;
import org.axonframework.queryhandling.QueryGateway;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@FadelineTest
class RuleWordsTests {

	@Autowired
	QueryGateway queries;

	@Test
	void every_rule_has_words_in_german_for_what_it_is_about_demands_and_finds() {
		Set<String> keys = new TreeSet<>(bundle("words"));
		keys.addAll(bundle("admin"));

		assertThat(this.queries.query(As.admin(new FindPolicy(null)), FindPolicy.Result.class).join().rules())
			.isNotEmpty()
			.extracting(FindPolicy.Rule::rule)
			.allSatisfy((rule) -> {
				assertThat(keys).contains("rule." + rule, "demand." + rule, "source." + rule);
				assertThat(keys).anyMatch((key) -> key.startsWith("finding." + rule + "."));
			});
	}

	@Test
	void the_demand_of_a_rule_takes_no_number_that_the_rule_does_not_name() {
		ResourceBundle demands = ResourceBundle.getBundle("messages/admin", Locale.GERMAN);

		assertThat(this.queries.query(As.admin(new FindPolicy(null)), FindPolicy.Result.class).join().rules())
			.allSatisfy((rule) -> assertThat(
					new MessageFormat(demands.getString("demand." + rule.rule())).getFormatsByArgumentIndex())
				.as(rule.rule().toString())
				.hasSizeLessThanOrEqualTo(rule.values().size()));
	}

	@Test
	void every_rule_that_a_reason_overrides_has_its_words_in_the_history() {
		assertThat(this.queries.query(As.admin(new FindPolicy(null)), FindPolicy.Result.class).join().rules())
			.filteredOn((rule) -> rule.severity() == Severity.BREACH)
			.isNotEmpty()
			.extracting((rule) -> "told.rule." + rule.rule())
			.isSubsetOf(bundle("history"));
	}

	private static Set<String> bundle(String name) {
		return ResourceBundle.getBundle("messages/" + name, Locale.GERMAN).keySet();
	}

}
