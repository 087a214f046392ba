package com.fadeline.command.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Treatment;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.LINE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static org.assertj.core.api.Assertions.assertThat;

class TreatmentTests {

	@Test
	void a_treatment_of_nothing_is_refused() {
		assertThat(judge(Examples.laser(OPENED_ON))).containsExactly("structure.zones INVALID");
		assertThat(judge(Examples.saline(OPENED_ON))).containsExactly("structure.zones INVALID");
	}

	@Test
	void a_zone_without_a_name_is_refused() {
		assertThat(judge(Examples.laser(OPENED_ON, "CROWN", " "))).contains("structure.zones INVALID");
	}

	@Test
	void a_laser_sitting_without_settings_is_refused() {
		assertThat(judge(laser(null))).containsExactly("structure.settings INVALID");
	}

	@Test
	void settings_for_a_zone_that_was_not_treated_are_refused() {
		assertThat(judge(laser(null, line(1064, 300, "FRONTAL_HAIRLINE"))))
			.containsExactly("structure.settings INVALID");
		assertThat(judge(laser(null, line(1064, 300, "CROWN")))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0,300,structure.wavelengthNm", "1064,0,structure.pulses", "1064,-1,structure.pulses" })
	void counts_and_lengths_are_above_zero(int wavelength, int pulses, String rule) {
		assertThat(judge(laser(null, line(wavelength, pulses)))).containsExactly(rule + " INVALID");
	}

	@ParameterizedTest
	@ValueSource(ints = { -1, 11 })
	void a_pain_off_the_scale_is_refused(int pain) {
		assertThat(judge(laser(pain, LINE))).containsExactly("structure.pain INVALID");
		assertThat(judge(saline(1, 10.0, 20.0, pain))).containsExactly("structure.pain INVALID");
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 10 })
	void pain_goes_from_0_to_10(int pain) {
		assertThat(judge(laser(pain, LINE))).isEmpty();
		assertThat(judge(saline(1, 10.0, 20.0, pain))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "0,10,20,structure.passes", "1,0,20,structure.dwellMinutes", "1,10,0,structure.areaCm2" })
	void numbers_of_a_saline_session_are_above_zero(int passes, double dwell, double area, String rule) {
		assertThat(judge(saline(passes, dwell, area, 0))).containsExactly(rule + " INVALID");
	}

	@Test
	void a_few_dots_are_a_saline_session_too() {
		assertThat(judge(saline(1, 1.0, 0.01, 0))).isEmpty();
	}

	private static List<String> judge(Treatment treatment) {
		return Facts.ofCourse().judge(new Proposal.Treating(SITTING, treatment));
	}

	private static LaserSettings line(int wavelength, int pulses, String... zones) {
		return new LaserSettings(LINE.laser(), wavelength, 3.2, 4, LINE.pulse(), 5.0, 1, pulses, null, List.of(zones));
	}

	private static Treatment laser(@Nullable Integer pain, LaserSettings... lines) {
		return new LaserTreatment(Examples.at(OPENED_ON), List.of("CROWN"), OPERATOR, null, List.of(lines), null, null,
				null, null, null, null, pain, null)
			.wearing(Examples.EYEWEAR);
	}

	private static Treatment saline(int passes, double dwell, double area, int pain) {
		return new SalineTreatment(Examples.at(OPENED_ON), List.of("CROWN"), OPERATOR, Solution.OTHER, null, null, null,
				null, null, null, passes, dwell, area, null, pain, null);
	}

}
