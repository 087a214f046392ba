package com.fadeline.api.course.assessment;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ZonesTests {

	@ParameterizedTest
	@CsvSource(textBlock = """
			crown,CROWN
			'Crown ',CROWN
			vertex,CROWN
			Wirbel,CROWN
			left temple,TEMPLE_LEFT
			TEMPLE-LEFT,TEMPLE_LEFT
			Linke Schl\u00e4fe,TEMPLE_LEFT
			Linke Schla\u0308fe,TEMPLE_LEFT
			'back\u00a0of  the head',OCCIPITAL
			""")
	void words_of_a_preset_are_the_preset(String written, String preset) {
		assertThat(Zones.canonical(written)).isEqualTo(preset);
		assertThat(Zones.same(written, preset)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "left forearm,Left  Forearm", "LEFT_FOREARM,left forearm", "Fu\u00df,FUSS", "caf\u00e9,cafe\u0301" })
	void any_other_name_is_the_same_but_for_case_blanks_and_unicode_form(String one, String other) {
		assertThat(Zones.same(one, other)).isTrue();
	}

	@Test
	void different_names_stay_different() {
		assertThat(Zones.same("left forearm", "right forearm")).isFalse();
		assertThat(Zones.same("CROWN", "MID_SCALP")).isFalse();
	}

	@Test
	void a_list_has_no_zone_twice_and_keeps_its_first_spelling() {
		assertThat(Zones.of(List.of("Left forearm", "CROWN", "left  forearm", "crown", "vertex")))
			.containsExactly("Left forearm", "CROWN");
	}

	@Test
	void a_list_that_is_missing_is_empty() {
		assertThat(Zones.of(null)).isEmpty();
	}

}
