package com.fadeline.api.course.assessment;

import java.util.List;
import java.util.stream.Stream;

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
			left upper arm,LEFT_UPPER_ARM
			LEFT_UPPER_ARM,LEFT_UPPER_ARM
			linker Oberarm,LEFT_UPPER_ARM
			Oberarm rechts,RIGHT_UPPER_ARM
			Nacken,NAPE
			right brow,RIGHT_EYEBROW
			linke Hand,LEFT_HAND
			""")
	void words_of_a_preset_are_the_preset(String written, String preset) {
		assertThat(Zones.canonical(written)).isEqualTo(preset);
		assertThat(Zones.same(written, preset)).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "left ring finger,Left  Ring Finger", "LEFT_RING_FINGER,left ring finger", "Fu\u00df,FUSS",
			"caf\u00e9,cafe\u0301" })
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
		assertThat(Zones.of(List.of("Left ear", "CROWN", "left  ear", "crown", "vertex"))).containsExactly("Left ear",
				"CROWN");
	}

	@Test
	void every_site_has_presets_of_its_own_and_those_of_one_side_have_one_on_the_other() {
		List<String> all = Stream.of(BodySite.values()).flatMap((site) -> Zones.presets(site).stream()).toList();

		assertThat(BodySite.values()).allSatisfy((site) -> assertThat(Zones.presets(site)).isNotEmpty());
		assertThat(all).doesNotHaveDuplicates().allMatch(Zones::isPreset);
		assertThat(all).filteredOn((zone) -> zone.startsWith("LEFT_"))
			.allSatisfy((zone) -> assertThat(all).contains(zone.replace("LEFT_", "RIGHT_")));
	}

	@Test
	void a_list_that_is_missing_is_empty() {
		assertThat(Zones.of(null)).isEmpty();
	}

}
