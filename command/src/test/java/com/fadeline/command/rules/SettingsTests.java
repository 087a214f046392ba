package com.fadeline.command.rules;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.course.preparation.PatchTest;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.LINE;
import static com.fadeline.command.Examples.OPENED_ON;
import static com.fadeline.command.Examples.SITTING;
import static org.assertj.core.api.Assertions.assertThat;

class SettingsTests {

	private static final String RANGE = "settings.range INVALID";

	@ParameterizedTest
	@ValueSource(doubles = { 0.049, 25.01, Double.NaN })
	void a_fluence_no_laser_has_is_refused(double fluence) {
		assertThat(judge(line(fluence, 4, LINE.pulse(), 5.0, 1))).containsExactly(RANGE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.05, 25 })
	void a_fluence_from_0_05_to_25_is_taken(double fluence) {
		assertThat(judge(line(fluence, 4, LINE.pulse(), 5.0, 1))).doesNotContain(RANGE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.49, 20.1 })
	void a_spot_no_laser_has_is_refused(double spot) {
		assertThat(judge(line(3, spot, LINE.pulse(), 5.0, 1))).containsExactly(RANGE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 20 })
	void a_spot_from_0_5_to_20_mm_is_taken(double spot) {
		assertThat(judge(line(3, spot, LINE.pulse(), 5.0, 1))).doesNotContain(RANGE);
	}

	@ParameterizedTest
	@CsvSource({ "99,PS", "1001,PS", "0.9,NS", "151,NS", "450,NS", "6,PS" })
	void a_pulse_in_the_wrong_unit_is_refused(double value, PulseUnit unit) {
		assertThat(judge(line(3, 4, new Pulse(value, unit), 5.0, 1))).containsExactly(RANGE);
	}

	@ParameterizedTest
	@CsvSource({ "100,PS", "1000,PS", "1,NS", "150,NS" })
	void a_pulse_a_laser_has_is_taken(double value, PulseUnit unit) {
		assertThat(judge(line(3, 4, new Pulse(value, unit), 5.0, 1))).doesNotContain(RANGE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.09, 50.1 })
	void a_repetition_no_laser_has_is_refused(double hz) {
		assertThat(judge(line(3, 4, LINE.pulse(), hz, 1))).containsExactly(RANGE);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.1, 50 })
	void a_repetition_from_0_1_to_50_is_taken(double hz) {
		assertThat(judge(line(3, 4, LINE.pulse(), hz, 1))).doesNotContain(RANGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 11 })
	void passes_nobody_makes_are_refused(int passes) {
		assertThat(judge(line(3, 4, LINE.pulse(), 5.0, passes))).containsExactly(RANGE);
	}

	@ParameterizedTest
	@ValueSource(ints = { 1, 10 })
	void one_to_ten_passes_are_taken(int passes) {
		assertThat(judge(line(3, 4, LINE.pulse(), 5.0, passes))).doesNotContain(RANGE);
	}

	@Test
	void what_is_not_known_states_nothing() {
		assertThat(judge(line(3, 4, LINE.pulse(), null, null))).isEmpty();
	}

	@Test
	void every_line_and_every_field_is_reported() {
		assertThat(judge(line(26, 21, LINE.pulse(), 5.0, null), LINE, line(3, 4, LINE.pulse(), 51.0, null)))
			.containsExactly(RANGE, RANGE, RANGE);
	}

	@ParameterizedTest
	@CsvSource({ "0.09,1", "0.1,0", "3000,0", "3000.1,1" })
	void the_treated_area_lies_between_0_1_and_3000(double area, int findings) {
		assertThat(judge(treatment(area, LINE))).filteredOn(RANGE::equals).hasSize(findings);
	}

	@Test
	void patch_tests_have_the_same_limits() {
		PatchTest test = new PatchTest(Examples.patchTest(1, OPENED_ON).patchTestId(), Examples.at(OPENED_ON),
				List.of("CROWN"), List.of(line(26, 4, LINE.pulse(), 5.0, 1)));

		assertThat(Facts.ofCourse().judge(new Proposal.PatchTesting(test))).containsExactly(RANGE);
	}

	@Test
	void settings_of_a_history_are_cautioned_about_where_they_are_known() {
		PastSitting.Settings known = new PastSitting.Settings("ruby", 694, null, new PastSitting.Range(8, 40), null,
				new Pulse(20, PulseUnit.NS), null, null);
		PastSitting sitting = new PastSitting(1, null, false, null, null, List.of(known), null, null, null, null, null,
				List.of());
		History history = new History("h", null, PastMethod.LASER, null, List.of(sitting), List.of());

		assertThat(Facts.ofCourse().judge(new Proposal.Importing(history))).containsExactly("settings.range CAUTION");
	}

	/** 3.2 J/cm² on a spot of 4 mm are 402.1 mJ. */
	@ParameterizedTest
	@CsvSource({ "402.1,0", "442.3,0", "442.4,1", "362,0", "361.8,1", "40.2,1" })
	void pulse_energy_agrees_with_fluence_and_spot_within_a_tenth(double energy, int findings) {
		LaserSettings line = new LaserSettings(LINE.laser(), 1064, 3.2, 4, LINE.pulse(), 5.0, 1, null, energy,
				List.of());

		assertThat(judge(line)).hasSize(findings).allMatch("settings.energy INVALID"::equals);
	}

	private static LaserSettings line(double fluence, double spot, Pulse pulse, @Nullable Double hz,
			@Nullable Integer passes) {
		return new LaserSettings(LINE.laser(), 1064, fluence, spot, pulse, hz, passes, null, null, List.of());
	}

	private static List<String> judge(LaserSettings... lines) {
		return judge(treatment(null, lines));
	}

	private static List<String> judge(LaserTreatment treatment) {
		return Facts.ofCourse().judge(new Proposal.Treating(SITTING, treatment));
	}

	private static LaserTreatment treatment(@Nullable Double area, LaserSettings... lines) {
		return new LaserTreatment(Examples.at(OPENED_ON), List.of("CROWN"), Examples.OPERATOR, null, List.of(lines),
				null, null, null, null, null, area, null, null)
			.wearing(Examples.EYEWEAR);
	}

}
