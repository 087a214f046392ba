package com.fadeline.web.json;

import java.util.List;

import com.fadeline.api.Finding;
import com.fadeline.api.Finding.Value;
import com.fadeline.api.RuleId;
import com.fadeline.api.Severity;
import com.fadeline.api.policy.PolicyQuery.FindPolicy;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class FlatViewsTests {

	private final JsonMapper mapper = JsonMapper.builder().addMixIns(FlatViews.MIX_INS).build();

	@Test
	void a_finding_is_its_rule_severity_message_and_plain_values() {
		Finding finding = Finding.caution(RuleId.PLAN_ESTIMATE, "too few").naming(Value.number(7));

		assertThat(this.mapper.readTree(this.mapper.writeValueAsString(finding))).isEqualTo(this.mapper.readTree("""
				{"rule": "plan.estimate", "severity": "CAUTION", "message": "too few",
				"values": [{"kind": "NUMBER", "texts": ["7"]}]}"""));
	}

	@Test
	void a_rule_is_shown_without_the_values_that_only_pages_need() {
		FindPolicy.Rule rule = new FindPolicy.Rule(RuleId.PLAN_MAXIMUM, List.of("schedule"), Severity.BREACH,
				"at most 10", "practice")
			.naming(Value.number(10));

		assertThat(this.mapper.readTree(this.mapper.writeValueAsString(rule))).isEqualTo(this.mapper.readTree("""
				{"rule": "plan.maximum", "at": ["schedule"], "severity": "BREACH", "sentence": "at most 10",
				"source": "practice"}"""));
	}

}
