package com.fadeline.command.rules;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import com.fadeline.api.PartialDate;
import com.fadeline.api.course.assessment.Assessment;
import com.fadeline.api.course.assessment.BodySite;
import com.fadeline.api.course.assessment.Colour;
import com.fadeline.api.course.assessment.Phototype;
import com.fadeline.api.course.assessment.Pigment;
import com.fadeline.api.course.treatment.History;
import com.fadeline.api.course.treatment.Laser;
import com.fadeline.api.course.treatment.LaserSettings;
import com.fadeline.api.course.treatment.LaserTreatment;
import com.fadeline.api.course.treatment.PastMethod;
import com.fadeline.api.course.treatment.PastSitting;
import com.fadeline.api.course.treatment.Pulse;
import com.fadeline.api.course.treatment.PulseUnit;
import com.fadeline.api.course.treatment.SalineTreatment;
import com.fadeline.api.course.treatment.Solution;
import com.fadeline.api.course.treatment.Technique;
import com.fadeline.command.Examples;

import static com.fadeline.command.Examples.OPERATOR;
import static com.fadeline.command.Examples.SITTING;
import static com.fadeline.command.Examples.at;
import static org.assertj.core.api.Assertions.assertThat;

/** What settings are advised against, though a laser can do it. */
class SettingsAdviceTests {

	private static final LocalDate DAY = LocalDate.of(2026, 4, 6);

	private static final LocalDate EARLIER = DAY.minusDays(70);

	private static final String UNUSUAL = "settings.unusual CAUTION";

	private static final String JUMP = "settings.fluenceJump BREACH";

	private static final Pulse NS = new Pulse(10, PulseUnit.NS);

	private static final Pulse PS = new Pulse(450, PulseUnit.PS);

	@ParameterizedTest
	@CsvSource({ "1064, NS, 1, 12", "532, NS, 0.5, 6", "755, NS, 1, 12", "1064, PS, 0.2, 6" })
	void a_fluence_is_usual_for_its_wavelength_and_pulse(int wavelength, PulseUnit unit, double least, double most) {
		Pulse pulse = (unit == PulseUnit.PS) ? PS : NS;

		assertThat(List.of(line(wavelength, least, pulse), line(wavelength, most, pulse)))
			.allSatisfy((line) -> assertThat(judge(line)).doesNotContain(UNUSUAL));
		assertThat(List.of(line(wavelength, least - 0.01, pulse), line(wavelength, most + 0.01, pulse)))
			.allSatisfy((line) -> assertThat(judge(line)).contains(UNUSUAL));
	}

	@ParameterizedTest
	@CsvSource({ "2, 0", "10, 0", "1.9, 1", "10.1, 1" })
	void spots_of_2_to_10_mm_are_usual(double spot, int findings) {
		assertThat(judge(line(1064, 2, spot, NS, null, null))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "250, PS, 0", "800, PS, 0", "249, PS, 1", "801, PS, 1", "4, NS, 0", "100, NS, 0", "3.9, NS, 1",
			"101, NS, 1" })
	void pulses_of_250_to_800_ps_or_4_to_100_ns_are_usual(double value, PulseUnit unit, int findings) {
		assertThat(judge(line(1064, 3, 4, new Pulse(value, unit), null, null))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "1, 0", "10, 0", "0.9, 1", "10.1, 1" })
	void one_to_ten_hertz_are_usual(double hz, int findings) {
		assertThat(judge(line(1064, 3, 4, NS, hz, null))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "1, , 0", "2, , 1", "2, STANDARD, 1", "4, R20, 0", "5, R20, 1", "4, PFD_PATCH, 0" })
	void passes_are_repeated_by_some_techniques_alone(int passes, @Nullable Technique technique, int findings) {
		assertThat(Facts.ofCourse().judge(treating(laser(DAY, technique, null, line(1064, 3, 4, NS, null, passes)))))
			.hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "700, 0", "700.1, 1" })
	void up_to_700_cm2_are_usual(double area, int findings) {
		assertThat(Facts.ofCourse().judge(treating(laser(DAY, null, area, line(1064, 3, NS))))).hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "1064, BLACK, 0", "1064, GREEN, 1", "532, RED, 0", "532, BLACK, 1", "755, GREEN, 0", "755, RED, 1",
			"694, BLUE, 0", "694, RED, 1", "785, GREEN, 0", "730, BLACK, 1", "650, BLUE, 0", "585, RED, 1",
			"1320, BLACK, 0", "532, OTHER, 0" })
	void a_wavelength_suits_the_colours_it_reaches(int wavelength, Colour colour, int findings) {
		assertThat(on(Phototype.II, colour).judge(treating(line(wavelength, 3, NS)))).hasSize(findings)
			.allMatch((finding) -> finding.equals("settings.ink CAUTION"));
	}

	@Test
	void a_wavelength_may_suit_one_colour_of_many() {
		assertThat(on(Phototype.II, Colour.RED, Colour.BLACK).judge(treating(line(532, 3, NS)))).isEmpty();
		assertThat(on(Phototype.II).judge(treating(line(532, 3, NS)))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "532, IV, 0", "532, V, 0", "694, VI, 1", "755, V, 1", "1064, VI, 0", "755, , 0" })
	void short_wavelengths_are_risky_on_dark_skin(int wavelength, @Nullable Phototype phototype, int findings) {
		assertThat(on(phototype).judge(treating(line(wavelength, 3, NS))))
			.filteredOn((finding) -> finding.startsWith("settings.phototype "))
			.hasSize(findings)
			.allMatch((finding) -> finding.equals("settings.phototype CAUTION"));
	}

	@ParameterizedTest
	@CsvSource({ "RUBY, NS, 0", "RUBY, PS, 1", "TI_SAPPHIRE, PS, 0", "TI_SAPPHIRE, NS, 1", "ND_YAG, PS, 0",
			"ND_YAG, NS, 0", "ALEXANDRITE, PS, 0", "ALEXANDRITE, NS, 0", "DYE, PS, 0", "OTHER, NS, 0" })
	void a_pulse_is_of_a_class_its_laser_makes(Laser laser, PulseUnit unit, int findings) {
		LaserSettings line = new LaserSettings(laser, 1064, 3, 4, (unit == PulseUnit.PS) ? PS : NS, null, null, null,
				null, List.of());

		assertThat(judge(line)).filteredOn((finding) -> finding.equals("settings.pulseClass CAUTION"))
			.hasSize(findings);
	}

	@ParameterizedTest
	@CsvSource({ "2.4, 3.0, 0", "2.4, 3.01, 1", "1.1, 1.375, 0", "2.4, 1.0, 0" })
	void the_fluence_rises_by_a_quarter_at_most(double last, double next, int findings) {
		assertThat(after(line(1064, last, NS)).judge(treating(line(1064, next, NS)))).hasSize(findings)
			.allMatch((finding) -> finding.equals(JUMP));
	}

	@Test
	void the_last_sitting_on_the_zone_at_the_same_wavelength_counts_whatever_its_spot() {
		Facts facts = Facts.ofCourse()
			.done(10, laser(EARLIER, null, null, line(1064, 2, NS)))
			.done(11, laser(EARLIER.plusDays(1), null, null, line(1064, 4, 6, NS, null, null)));

		assertThat(facts.judge(treating(line(1064, 5, NS)))).isEmpty();
		assertThat(facts.judge(treating(line(1064, 5.1, NS)))).containsExactly(JUMP);
		assertThat(facts.judge(treating(line(755, 6, NS)))).isEmpty();
		assertThat(facts.judge(treating(line(1064, 5, 6, NS, null, null)))).isEmpty();
	}

	@Test
	void a_later_sitting_states_nothing_of_an_earlier_one() {
		Facts facts = Facts.ofCourse().done(10, laser(DAY.plusDays(80), null, null, line(1064, 1.5, NS)));

		assertThat(facts.judge(treating(line(1064, 3, NS)))).isEmpty();
	}

	@Test
	void an_amended_sitting_is_not_held_against_itself() {
		Facts facts = Facts.ofCourse().done(5, laser(DAY, null, null, line(1064, 2, NS)));

		assertThat(facts.judge(new Proposal.Amending(SITTING, laser(DAY, null, null, line(1064, 4, NS)), "misread")))
			.isEmpty();
	}

	@Test
	void sittings_elsewhere_count_where_their_day_and_settings_are_known() {
		Proposal next = treating(line(1064, 3, NS));

		assertThat(Facts.ofCourse().history(elsewhere("2025-01-10", 2.0, 4.0)).judge(next)).containsExactly(JUMP);
		assertThat(Facts.ofCourse().history(elsewhere("2025-01", 2.0, 4.0)).judge(next)).isEmpty();
		assertThat(Facts.ofCourse().history(elsewhere("2025-01-10", null, 4.0)).judge(next)).isEmpty();
		assertThat(Facts.ofCourse().history(elsewhere("2025-01-10", 2.0, null)).judge(next)).containsExactly(JUMP);
	}

	@Test
	void a_jump_within_a_history_is_cautioned_about() {
		PastSitting first = past("2024-10-10", 2.0, 4.0);
		PastSitting second = past("2025-01-10", 3.0, 4.0);

		assertThat(Facts.ofCourse()
			.judge(new Proposal.Importing(
					new History("h", null, PastMethod.LASER, null, List.of(first, second), List.of()))))
			.containsExactly("settings.fluenceJump CAUTION");
	}

	@ParameterizedTest
	@CsvSource({ "60, 0", "60.1, 1" })
	void one_saline_session_treats_60_cm2_at_most(double area, int findings) {
		SalineTreatment saline = new SalineTreatment(at(DAY), List.of("CROWN"), OPERATOR, Solution.SALINE, null, null,
				null, null, null, null, null, null, area, null, null, null);

		assertThat(Facts.ofCourse().judge(new Proposal.Treating(SITTING, saline))).hasSize(findings)
			.allMatch((finding) -> finding.equals("saline.area CAUTION"));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.04, 25.1 })
	void what_cannot_be_is_not_called_unusual_as_well(double fluence) {
		assertThat(judge(line(1064, fluence, NS))).containsExactly("settings.range INVALID");
	}

	private static List<String> judge(LaserSettings line) {
		return on(Phototype.II).judge(treating(line));
	}

	private static Facts on(@Nullable Phototype phototype, Colour... colours) {
		Set<Colour> present = EnumSet.noneOf(Colour.class);
		present.addAll(List.of(colours));
		return Facts.of(BodySite.SCALP,
				new Assessment(phototype, present, null, null, null, Pigment.CARBON, null, Set.of()), "CROWN");
	}

	private static Facts after(LaserSettings last) {
		return Facts.ofCourse().done(10, laser(EARLIER, null, null, last));
	}

	private static Proposal treating(LaserSettings line) {
		return treating(laser(DAY, null, null, line));
	}

	private static Proposal treating(LaserTreatment treatment) {
		return new Proposal.Treating(SITTING, treatment);
	}

	private static LaserTreatment laser(LocalDate day, @Nullable Technique technique, @Nullable Double area,
			LaserSettings line) {
		return new LaserTreatment(at(day), List.of("CROWN"), OPERATOR, null, List.of(line), technique, null, null, null,
				null, area, null, null)
			.wearing(Examples.EYEWEAR);
	}

	private static LaserSettings line(int wavelength, double fluence, Pulse pulse) {
		return line(wavelength, fluence, 4, pulse, null, null);
	}

	private static LaserSettings line(int wavelength, double fluence, double spot, Pulse pulse, @Nullable Double hz,
			@Nullable Integer passes) {
		return new LaserSettings(Laser.OTHER, wavelength, fluence, spot, pulse, hz, passes, null, null, List.of());
	}

	private static History elsewhere(String date, @Nullable Double fluence, @Nullable Double spot) {
		return new History("h", null, PastMethod.LASER, null, List.of(past(date, fluence, spot)), List.of());
	}

	private static PastSitting past(String date, @Nullable Double fluence, @Nullable Double spot) {
		return new PastSitting(null, PartialDate.parse(date), false, null, null,
				List.of(new PastSitting.Settings("Q-switched", 1064, fluence, null, spot, null, null, null)), null,
				null, null, null, null, List.of());
	}

}
