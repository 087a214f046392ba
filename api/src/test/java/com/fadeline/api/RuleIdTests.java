package com.fadeline.api;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class RuleIdTests {

	@ParameterizedTest
	@EnumSource
	void every_id_is_found_by_its_text(RuleId id) {
		assertThat(RuleId.of(id.toString())).contains(id);
		assertThat(id.toString().replace(".", "_").replaceAll("([A-Z])", "_$1")).isEqualToIgnoringCase(id.name());
	}

	@Test
	void a_text_that_no_rule_has_is_no_id() {
		assertThat(RuleId.of("interval.none")).isEmpty();
	}

	@Test
	void a_finding_on_structure_names_its_field() {
		assertThat(Finding.structure("zones", "none").id()).isEqualTo("structure.zones");
		assertThat(Finding.caution(RuleId.FADING_EARLY, "early").id()).isEqualTo("fading.early");
	}

}
